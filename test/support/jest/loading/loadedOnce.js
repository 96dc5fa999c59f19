/**
 * In place of the entry of a library that keeps nothing from one test file to the next: it is handed in as the worker
 * loaded it for the first of them. Loading it anew for each took longer than many a test.
 */
module.exports = {
  process: (_source, file) => ({ code: `module.exports = loadedOnce(${JSON.stringify(file)});` }),
};
