const { statSync } = require('node:fs');
const Sequencer = require('@jest/test-sequencer').default;
const { nameOf, secondsKnown } = require('./times');

/**
 * Begins the files that take longest: small ones among them would otherwise begin last, and one worker would wait for
 * the other. How long a file takes was measured, here or where all were measured last; new ones follow by their size.
 */
class LongestFirst extends Sequencer {
  sort(tests) {
    const known = secondsKnown();
    const order = new Map(
      tests.map(({ path }) => [path, { seconds: known(nameOf(path)) ?? 0, bytes: statSync(path).size }]),
    );
    const compare = (a, b) => b.seconds - a.seconds || b.bytes - a.bytes;
    return [...tests].sort((a, b) => compare(order.get(a.path), order.get(b.path)));
  }
}

module.exports = LongestFirst;
