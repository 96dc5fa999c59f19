const { readFileSync, rmSync } = require('node:fs');
const circus = require('jest-circus/runner').default;
const { foldersOfRun, folderOfFile } = require('./folders');
const { handlesLeft } = require('./handles');

/** Processor seconds of this worker and of the processes whose end it saw; null where the system does not tell. */
function processorSeconds() {
  if (process.platform !== 'linux') return null;
  const text = readFileSync('/proc/self/stat', 'utf8');
  // utime, stime, cutime and cstime, in hundredths of a second; what is in brackets before them may hold blanks.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

/**
 * Runs a test file as jest does, in a temporary folder of its own, and says what it took and what it left: a file that
 * leaves a server, a connection, a process or a timer behind has failed.
 */
module.exports = async function watchedRunner(globalConfig, config, environment, runtime, testPath, ...others) {
  const folder = folderOfFile(foldersOfRun());
  const outside = process.env.TMPDIR;
  // Once for this process and what it starts, and once for the copy that the tests see.
  process.env.TMPDIR = environment.global.process.env.TMPDIR = folder;
  const began = { at: Date.now(), processor: processorSeconds() };
  try {
    const result = await circus(globalConfig, config, environment, runtime, testPath, ...others);
    const left = await handlesLeft(config.testEnvironment);
    const processor = processorSeconds();
    result.took = {
      seconds: (Date.now() - began.at) / 1000,
      processorSeconds: processor === null ? null : processor - began.processor,
    };
    return left.length === 0 ? result : failed(result, left);
  } finally {
    process.env.TMPDIR = outside;
    if (outside === undefined) delete process.env.TMPDIR;
    rmSync(folder, { recursive: true, force: true });
  }
};

function failed(result, left) {
  const message = `The file left behind: ${left.join('; ')}. End in afterAll what a test began.`;
  return {
    ...result,
    testExecError: { message, stack: message },
    failureMessage: `${result.failureMessage ?? ''}\n${message}\n`,
  };
}
