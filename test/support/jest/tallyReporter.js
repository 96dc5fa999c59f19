const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const TALLY = path.resolve(__dirname, '../../../.build/tally.txt');

/** Leaves the line that `.ci/run` prints last, after everything that jest and npm have to say. */
class TallyReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    mkdirSync(path.dirname(TALLY), { recursive: true });
    writeFileSync(TALLY, `Tests: ${results.numPassedTests} passed, ${failed} failed\n`);
  }
}

module.exports = TallyReporter;
