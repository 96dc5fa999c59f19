const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { beginRun } = require('./folders');

/** Builds what is stale once, before any test: surfaces and backend are tested as they ship. */
module.exports = async function globalSetup() {
  beginRun();
  const root = join(__dirname, '..', '..', '..');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, 'buildForTests.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The app cannot be built: see above.');
};
