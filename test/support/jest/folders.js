const { mkdirSync, mkdtempSync, readdirSync, realpathSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const RUN_FOLDER = 'LENS_TEST_RUN_FOLDER';
/** What may be left: what other programs keep for their next runs, and the demo that the tests of a run copy. */
const KEPT = [/^node-compile-cache$/, /^tsx-\d+$/, /^jest_/, /^demo$/];

/** Makes the folder that holds every temporary folder of this run; all workers know it by the environment. */
function beginRun() {
  process.env[RUN_FOLDER] = mkdtempSync(join(realpathSync(tmpdir()), 'customer-lens-test-'));
}

/** @returns the folder of this run. */
function foldersOfRun() {
  const folder = process.env[RUN_FOLDER];
  if (!folder) throw new Error('The run has no temporary folder: the global set-up makes it.');
  return folder;
}

/** Makes the temporary folder of one test file. */
function folderOfFile(run) {
  mkdirSync(run, { recursive: true });
  return mkdtempSync(join(run, 'file-'));
}

/** @returns what is left of a run in the temporary folder. */
function leftOfRun(run) {
  return readdirSync(run).filter((name) => !KEPT.some((pattern) => pattern.test(name)));
}

module.exports = { beginRun, foldersOfRun, folderOfFile, leftOfRun };
