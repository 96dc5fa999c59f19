const { nameOf, note } = require('./times');

/** Writes down what each test file took. */
class TimesReporter {
  onRunComplete(_contexts, { testResults }) {
    const measured = testResults.filter(({ took }) => took);
    note(
      Object.fromEntries(
        measured.map(({ testFilePath, took, numPassingTests, numFailingTests }) => [
          nameOf(testFilePath),
          {
            tests: numPassingTests + numFailingTests,
            seconds: round(took.seconds),
            processorSeconds: took.processorSeconds === null ? null : round(took.processorSeconds),
          },
        ]),
      ),
    );
  }
}

const round = (seconds) => Math.round(seconds * 100) / 100;

module.exports = TimesReporter;
