const { Worker } = require('node:worker_threads');

/** What keeps a process alive, by Node's name for it, in words. */
const WORDS = {
  TCPServerWrap: 'a server that listens',
  TCPSocketWrap: 'a connection',
  PipeWrap: 'a pipe',
  ProcessWrap: 'a process',
  Timeout: 'a timer',
  FSEventWrap: 'a watched folder',
  StatWatcher: 'a watched file',
  Thread: 'a thread',
};
/** A screen's own timers end with its window, which jest closes later. */
const ENDS_WITH_WINDOW = ['Timeout'];
/** Time for what was closed to be gone, in milliseconds: a look, and how many; fewer in a test of this very watch. */
const LOOK_MS = 20;
const LOOKS = Number(process.env.LENS_LOOKS ?? 100);

/** Node does not count threads among what keeps a process alive: all that run but those that let it end. */
const threads = new Set();
const letsEnd = new WeakSet();
process.on('worker', (thread) => {
  threads.add(thread);
  thread.on('exit', () => threads.delete(thread));
});
const { ref, unref } = Worker.prototype;
Worker.prototype.ref = function () {
  letsEnd.delete(this);
  return ref.call(this);
};
Worker.prototype.unref = function () {
  letsEnd.add(this);
  return unref.call(this);
};

// Node opens them on first use: from here on they are there before any test.
for (const { writable } of [process.stdout, process.stderr])
  if (!writable) throw new Error('Nobody reads what it says.');

/** How many of each kind no test file answers for: what jest needs to talk to its worker, and what was told already. */
let known = countNow();

function countNow() {
  const running = [...threads].filter((thread) => !letsEnd.has(thread)).map(() => 'Thread');
  const counts = new Map();
  for (const kind of [...process.getActiveResourcesInfo(), ...running]) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Waits a moment for what is just closing. @returns in words what a test file left that keeps this process alive. */
async function handlesLeft(environment) {
  const passedOver = environment.includes('jsdom') ? ENDS_WITH_WINDOW : [];
  for (let look = 1; ; look += 1) {
    const now = [...countNow()].filter(([kind]) => !passedOver.includes(kind));
    const left = now.filter(([kind, many]) => many > (known.get(kind) ?? 0)).map(([kind]) => kind);
    if (left.length === 0) {
      // What was there by chance when the worker began hides nothing later.
      known = new Map([...[...known].filter(([kind]) => passedOver.includes(kind)), ...now]);
      return [];
    }
    if (look === LOOKS) {
      // Told of this file, and of none after it.
      known = new Map([...known, ...now]);
      return left.map((kind) => `${WORDS[kind] ?? 'something'} (${kind})`);
    }
    // Unknown to the process for as long as it waits, so that the wait is not what it finds.
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref());
  }
}

module.exports = { handlesLeft };
