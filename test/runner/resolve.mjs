const globals = new URL('./globals.mjs', import.meta.url).href;

/** The real `@jest/globals` refuses to be loaded outside of a world of Jest’s own. */
export const resolve = (specifier, context, next) =>
  specifier === '@jest/globals' ? { url: globals, format: 'module', shortCircuit: true } : next(specifier, context);
