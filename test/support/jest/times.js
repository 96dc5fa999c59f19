const { existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../../..');
/** What each file took when it was last run here: `npm run test:times` prints it. */
const HERE = path.join(ROOT, '.build', 'times.json');
/** What the long ones took when all were measured, for a fresh clone: `npm run test:times -- --keep` writes it. */
const KEPT = path.join(__dirname, 'times.json');

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** @returns by file, as a path below test/, what it took here. */
const timesHere = () => read(HERE);

/** @returns how many seconds a file is known to take, or undefined. */
function secondsKnown() {
  const [here, kept] = [read(HERE), read(KEPT)];
  return (file) => here[file]?.seconds ?? kept[file];
}

/** Adds what a run took; files that are gone are forgotten. */
function note(took) {
  const all = Object.entries({ ...read(HERE), ...took }).filter(([file]) => existsSync(path.join(ROOT, 'test', file)));
  mkdirSync(path.dirname(HERE), { recursive: true });
  writeFileSync(HERE, `${JSON.stringify(Object.fromEntries(all.sort()), null, 1)}\n`);
}

/** Keeps the order of the longest files for fresh clones. Small ones are begun last in any case. */
function keep(longerThan) {
  const all = Object.entries(read(HERE)).filter(([, { seconds }]) => seconds >= longerThan);
  const kept = Object.fromEntries(all.map(([file, { seconds }]) => [file, Math.round(seconds)]).sort());
  writeFileSync(KEPT, `${JSON.stringify(kept, null, 2)}\n`);
}

const nameOf = (testPath) => path.relative(path.join(ROOT, 'test'), testPath).split(path.sep).join('/');

module.exports = { keep, nameOf, note, secondsKnown, timesHere };
