const { rmSync } = require('node:fs');
const { foldersOfRun, leftOfRun } = require('./folders');

/** The end of a run: whatever is left in the temporary folder fails it. */
module.exports = function globalTeardown() {
  const run = foldersOfRun();
  const left = leftOfRun(run);
  rmSync(run, { recursive: true, force: true });
  if (left.length > 0) throw new Error(`The tests left in the temporary folder: ${left.join(', ')}.`);
};
