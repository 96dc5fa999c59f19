const { keep, timesHere } = require('./times');

/** Files that take less than this are begun when the long ones are done, in whatever order. */
const LONG_SECONDS = 5;

/** Prints what each folder of tests took when its files were last run here: `npm run test:times`, after `npm test`. */
function print() {
  const groups = new Map();
  for (const [file, { tests, seconds, processorSeconds }] of Object.entries(timesHere())) {
    const name = file.split('/')[0];
    const group = groups.get(name) ?? { files: 0, tests: 0, seconds: 0, processor: 0 };
    groups.set(name, {
      files: group.files + 1,
      tests: group.tests + tests,
      seconds: group.seconds + seconds,
      processor: group.processor + (processorSeconds ?? NaN),
    });
  }
  if (groups.size === 0) throw new Error('Nothing was measured here yet: run npm test first.');
  const rows = [...groups].sort(([, a], [, b]) => b.seconds - a.seconds);
  const all = rows.reduce(
    (sum, [, one]) => ({
      files: sum.files + one.files,
      tests: sum.tests + one.tests,
      seconds: sum.seconds + one.seconds,
      processor: sum.processor + one.processor,
    }),
    { files: 0, tests: 0, seconds: 0, processor: 0 },
  );
  console.log('| group | files | tests | seconds | of a processor | a test |\n| --- | --: | --: | --: | --: | --: |');
  for (const [name, group] of [...rows, ['all', all]]) console.log(line(name, group));
  console.log('\nSeconds are those of each file from its begin to its end, added up; workers side by side share them.');
}

function line(name, { files, tests, seconds, processor }) {
  const ofProcessor = Number.isNaN(processor) ? 'not told' : processor.toFixed(1);
  const ofTest = tests === 0 ? '' : `${((seconds / tests) * 1000).toFixed(0)} ms`;
  return `| ${[name, files, tests, seconds.toFixed(1), ofProcessor, ofTest].join(' | ')} |`;
}

print();
if (process.argv.includes('--keep')) keep(LONG_SECONDS);
