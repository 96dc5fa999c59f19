import { rmSync } from 'node:fs';
import { onPage, valueOf } from '../../support/local/appCalls';
import { loadApp, startLocalJira, type MovableJira } from '../../support/local/localJira';
import { temporaryFolder } from '../../support/temporaryFolder';

/** What the demo tells a person does not depend on the hour at which they look. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PEOPLE = ['project-manager', 'board-member', 'support-colleague', 'admin', 'lars-winther', 'dana-okafor'];

const state = temporaryFolder('hours');
let jira: MovableJira;
beforeAll(async () => {
  const container = loadApp();
  // The day begins: a minute after midnight.
  await container.clock.pass(DAY - (container.clock.now() % DAY) + MINUTE);
  jira = await startLocalJira({ demo: true, state, container });
  await jira.settings({ quota: null, writeLimits: null });
  // It lives the five months of the demo itself.
}, 120_000);
afterAll(async () => {
  await jira.stop();
  rmSync(state, { recursive: true });
});

async function told(): Promise<unknown[]> {
  const all = [];
  for (const person of PEOPLE) {
    const { done, answered, cards, more, next } = valueOf(await onPage(jira, person, 'mine.list', {}));
    const ids = (those: readonly { id: string }[]) => those.map(({ id }) => id);
    all.push({ person, done, answered: ids(answered), cards: ids(cards), more, next: ids(next) });
  }
  return all;
}

test('a day long the same is told as done, as answered and as waiting', async () => {
  const first = await told();
  expect(first).toContainEqual(
    expect.objectContaining({ done: expect.arrayContaining([{ deed: 'disruption', n: 1 }]) }),
  );
  for (let hour = 0; hour < 23; hour += 1) {
    await jira.pass(60 * MINUTE);
    expect({ hour, told: await told() }).toEqual({ hour, told: first });
  }
  expect(jira.now() % DAY).toBeGreaterThan(23 * 60 * MINUTE);
});
