// Jest as Node itself runs it: a worker loads the service once and not once for each file, which took half of all its
// time. Every process of the run reads TypeScript as the service does, and knows what `@jest/globals` is.
const ours = new URL('./natively.mjs', import.meta.url).href;
process.env.NODE_OPTIONS = `--max-semi-space-size=64 --import tsx --import ${ours}`;
await import('tsx');
await import(ours);
await import('../../node_modules/jest/bin/jest.js');
