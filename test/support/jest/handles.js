/** What keeps a process alive, as Node names it, and in words; but for what jest needs to talk to its worker. */
const KINDS = {
  TCPServerWrap: 'a server that listens',
  TCPSocketWrap: 'a connection',
  ProcessWrap: 'a process',
  Timeout: 'a timer',
  FSEventWrap: 'a watched file',
};
/** A screen's own timers end with its window, which jest closes later. */
const ENDS_WITH_WINDOW = ['Timeout'];
/** Time for what was closed to be gone, in milliseconds: a look, and how many. */
const LOOK_MS = 20;
const LOOKS = 100;

/** How many of each kind there were before any test of this worker: none of a test file's doing. */
const before = count(process.getActiveResourcesInfo());

function count(kinds) {
  const counts = new Map();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Waits a moment for what is just closing. @returns in words what keeps this process alive. */
async function handlesLeft(environment) {
  const looked = Object.keys(KINDS).filter(
    (kind) => !(environment.includes('jsdom') && ENDS_WITH_WINDOW.includes(kind)),
  );
  let left = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const now = count(process.getActiveResourcesInfo());
    left = looked.filter((kind) => (now.get(kind) ?? 0) > (before.get(kind) ?? 0));
    if (left.length === 0) return [];
    // Unknown to the process for as long as it waits, so that the wait is not what it finds.
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS).unref());
  }
  return left.map((kind) => `${KINDS[kind]} (${kind})`);
}

module.exports = { handlesLeft };
