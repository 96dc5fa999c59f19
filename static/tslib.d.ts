/** The same helpers, as modules from which a bundler takes what is used. */
declare module 'tslib/tslib.es6.mjs' {
  export * from 'tslib';
}
