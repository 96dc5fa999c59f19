/**
 * Stands in place of `tslib` in the bundle: what the bridge's compiled code asks of it. A package that is not asked by
 * name of what it holds is bundled whole.
 */
export { __exportStar, __importDefault, __importStar } from 'tslib/tslib.es6.mjs';
