const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { beginRun } = require('./folders');

/** Room for what lives shortly, in MB, for the workers and what they start: with less they collect garbage instead. */
const SHORT_LIVED_MB = 64;

/** Builds what is stale once, before any test: surfaces and backend are tested as they ship. */
module.exports = async function globalSetup() {
  beginRun();
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=${SHORT_LIVED_MB}`.trim();
  // Express is loaded once for all tests, to which a promise of theirs is a foreign one: it would look for who made it,
  // by the stack, at each request.
  process.env.NO_DEPRECATION = 'router';
  const root = join(__dirname, '..', '..', '..');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'buildForTests.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The app cannot be built: see above.');
};
