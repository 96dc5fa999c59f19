import { fakeBridge } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import fc from 'fast-check';
import { OneByOne } from '../../../static/features/rating/oneByOne/OneByOne';
import { aRow } from './manyRatings';
import { COLUMNS, RateTable } from './rateMany/rateTable';

const EPICS = [1, 2, 3, 4, 5, 6];
const [IMPACT] = COLUMNS;
if (!IMPACT) throw new Error('The settings that ship ask for the impact.');

/** A description as Jira tells it: a document. */
const described = (id: string) => ({
  id,
  fields: {
    description: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: `About ${id}: ` },
            { type: 'text', text: 'two taps.' },
          ],
        },
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [] }] }] },
      ],
    },
  },
});

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onJira(({ body }) => ({
    body: { issues: (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.map(described) },
  }));
});

const walk = (): RateTable => new RateTable(EPICS, <OneByOne column={IMPACT} seed="17" />);

/** @returns the number of the epic that is asked about; null where none is. */
function asked(): number | null {
  const key = screen.queryByRole('heading')?.textContent?.match(/NET-(\d+)/)?.[1];
  return key === undefined ? null : Number(key);
}
const press = (key: string): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key });
};
const goOn = (): HTMLElement | null => screen.queryByRole('button', { name: /^Go on/ });
const click = (button: HTMLElement | null): void => {
  if (button) fireEvent.click(button);
};
const impactOf = (table: RateTable, epic: number) => table.ratings.valueAt(aRow(epic).id, IMPACT);

test('says what the epic is about, in the words of its issue; those that come next are read with it', async () => {
  walk();
  const first = asked();
  expect(await screen.findByText(`About ${aRow(first ?? 0).id}: two taps.`)).toBeTruthy();
  press('2');
  expect(screen.getByText(`About ${aRow(asked() ?? 0).id}: two taps.`)).toBeTruthy();
  expect(fakeBridge.jira()).toHaveLength(1);
});

test('an epic that leaves the list while it is asked about is not the end: it is said, and the next one comes', () => {
  const table = walk();
  press('2');
  const left = asked();
  table.read(EPICS.filter((epic) => epic !== left));
  expect(screen.queryByText(/^Done/)).toBeNull();
  expect(screen.getByRole('alert').textContent).toBe(
    `NET-${left} is not in this list any more, so it is not asked about.`,
  );
  // Whoever was about to answer it does not answer the next one instead.
  press('3');
  expect(EPICS.filter((epic) => impactOf(table, epic) === 3)).toEqual([]);

  click(goOn());
  expect(asked()).not.toBeNull();
  expect(screen.getByRole('status').textContent).toBe('2 of 5');
  const next = asked() ?? 0;
  press('3');
  expect(impactOf(table, next)).toBe(3);
});

test('what left the list counts neither as answered nor as skipped in the end', () => {
  const table = walk();
  press('1');
  table.read(EPICS.filter((epic) => epic !== asked()));
  click(goOn());
  press('ArrowRight');
  for (let more = 0; more < 3; more += 1) press('2');
  expect(screen.getByRole('status').textContent).toBe('Done: 4 epics have an answer, 1 skipped, 1 left this list.');
});

test('the last one that leaves ends the walk, which says so', () => {
  const table = walk();
  for (let more = 0; more < 5; more += 1) press('1');
  const last = asked();
  table.read(EPICS.filter((epic) => epic !== last));
  expect(screen.getByRole('alert').textContent).toContain(`NET-${last} is not in this list any more`);
  click(goOn());
  expect(screen.getByRole('status').textContent).toBe('Done: 5 epics have an answer, 0 skipped, 1 left this list.');
});

const step = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), value: fc.integer({ min: -3, max: 3 }) }),
  fc.record({ do: fc.constantFrom('skip' as const, 'back' as const, 'goOn' as const) }),
  fc.record({ do: fc.constant('read' as const), there: fc.shuffledSubarray(EPICS, { minLength: 1 }) }),
);

test('in any order of answers, moves and rows that come and go, each answer is at the epic asked about', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 20 }), (steps) => {
      cleanup();
      const table = walk();
      let there: readonly number[] = EPICS;
      const answers = new Map<number, number>();
      for (const one of steps) {
        const about = asked();
        if (one.do === 'read') {
          there = one.there;
          table.read(there);
          // Who was asked about still is, or is said to be gone.
          if (about !== null && there.includes(about)) expect(asked()).toBe(about);
          else if (about !== null) expect(screen.getByRole('alert').textContent).toContain(`NET-${about} `);
        } else if (one.do === 'answer') {
          press(one.value < 0 ? '-' : String(one.value));
          if (one.value < 0) press(String(-one.value));
          if (about !== null) answers.set(about, one.value);
        } else if (one.do === 'goOn') click(goOn());
        else press(one.do === 'skip' ? 'ArrowRight' : 'ArrowLeft');
        const now = asked();
        if (now !== null) expect(there).toContain(now);
      }
      act(() => undefined);
      for (const epic of there) expect(impactOf(table, epic)).toBe(answers.get(epic) ?? null);
    }),
    { numRuns: 15, seed: 3 },
  );
});
