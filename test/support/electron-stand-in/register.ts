import { registerHooks } from 'node:module';

/** Loaded before the program: whoever imports `electron` in this process gets the stand-in. */
const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
