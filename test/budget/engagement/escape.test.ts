import { fakeBridge } from '../../support/screen/fakeBridge';
import { readSessionsFound } from '../../../static/features/engagement/escape/reading/readSessionsFound';
import { readProject, readVersion, type Asked } from '../../../static/features/engagement/escape/reading/readEscape';

/** What the escape rate costs whoever looks at it, however many bugs and versions there are. */

const nothing = (): void => undefined;
const DAYS = ['2020-01-01', '2026-01-01', '2026-09-01', '2026-11-28'];

function asked(versions: number, on: (at: number) => string): Asked {
  const chosen = Array.from({ length: versions }, (_, at) => ({
    ...{ id: String(100 + at), name: `1.${at}`, projectId: '1', released: on(at) },
  }));
  return { types: ['Bug'], chosen, all: chosen, asOf: '2026-11-30' };
}

/** Searches of a reading, on a Jira with so many bugs. */
async function searches(bugs: number, read: () => Promise<unknown>): Promise<number> {
  fakeBridge.reset();
  fakeBridge.onJira(({ path }) => ({ body: path.endsWith('approximate-count') ? { count: bugs } : { issues: [] } }));
  await read();
  return fakeBridge.jira().filter(({ path }) => path.includes('/search')).length;
}

test('a version: at most eight searches at any size, with what customers found before', async () => {
  for (const bugs of [0, 3, 1_000_000])
    for (const versions of [1, 3, 40])
      for (const day of DAYS) {
        const one = asked(versions, (at) => (at === 0 ? day : '2026-11-29'));
        const cost = await searches(bugs, async () => {
          await readVersion(one, nothing);
          await readSessionsFound(one.chosen, ['Epic']);
        });
        expect(cost).toBeLessThanOrEqual(8);
      }
  const old = asked(1, () => '2020-01-01');
  expect(await searches(3, () => readVersion(old, nothing))).toBe(7);
});

test('a project: at most thirteen searches, however many versions it has', async () => {
  for (const versions of [1, 4, 50]) {
    const some = asked(versions, (at) => DAYS[at % DAYS.length] ?? '');
    expect(await searches(9, () => readProject('1', some, nothing))).toBeLessThanOrEqual(13);
  }
});
