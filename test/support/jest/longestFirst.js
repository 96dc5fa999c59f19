const Sequencer = require('@jest/test-sequencer').default;

/**
 * The files that take longest, longest first: small ones among them would otherwise begin last, and one worker would
 * wait for the other.
 */
const LONG = [
  'release/checks',
  'release/forgeToolchain',
  'sandbox/server/killed',
  'e2e/settings',
  'faults/faultMatrix',
  'e2e/rateMany',
  'e2e/portfolio',
  'e2e/mainJob',
  'e2e/gadget',
  'e2e/receipt',
  'e2e/panel',
  'e2e/shell',
  'e2e/boards',
  'e2e/coverage',
  'bench/bench',
  'backup/interrupted',
];

/** Begins the longest files first, and goes on as jest does: by how long a file took the last time, or by its size. */
class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => LONG.findIndex((file) => path.endsWith(`/test/${file}.test.ts`)) + 1 || LONG.length + 1;
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
}

module.exports = LongestFirst;
