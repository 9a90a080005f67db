const globals = new URL('./globals.mjs', import.meta.url).href;

/** The real `@jest/globals` refuses to be loaded outside of a world of Jest’s own. Each file has a copy, read with it. */
export const resolve = (specifier, context, next) =>
  specifier === '@jest/globals'
    ? { url: `${globals}?of=${encodeURIComponent(context.parentURL)}`, format: 'module', shortCircuit: true }
    : next(specifier, context);
