import { NOTHING_FOLLOWED, type OfficeTally } from '#domain/ladder/officeSums';
import { NO_SUMS } from '#domain/trend/sums';
import type { Tally } from '#domain/trend/tallyRecord';
import { trendOf } from '#domain/trend/trend';

const OFFICE: OfficeTally = {
  followed: { ...NOTHING_FOLLOWED, asked: 4, heard: 3 },
  measured: { output: 1, outcome: 1, undecided: 1, rewards: { awareness: 4, retention: 1 }, ofNoStage: 1 },
  needs: { awareness: 1, retention: 3 },
  did: { all: 6, outside: 2 },
};
const tally = (projectId: string, office?: Partial<OfficeTally>, rated = 10): Tally => ({
  projectId,
  day: '2026-09-28',
  epics: 20,
  sums: { ...NO_SUMS, rated },
  ...(office ? { office: { ...OFFICE, ...office } } : {}),
});
const officeOf = (...tallies: Tally[]) =>
  trendOf(
    tallies.map((one) => [one]),
    '2026-09',
    '2026-09',
    '2026-11',
  ).months[0]?.sums?.office;

test('projects are added up, and weights of rewards by stage before they are compared with the needs', () => {
  const office = officeOf(tally('1', {}), tally('2', { measured: { ...OFFICE.measured, rewards: { retention: 5 } } }));
  expect(office).toMatchObject({
    rated: 20,
    followed: { asked: 8, heard: 6 },
    did: { all: 12, outside: 4 },
    output: { output: 2, measures: 6 },
  });
  // Rewards 4 and 6 of 10, needs 1 and 3 of 4.
  expect(office?.sayDo).toBeCloseTo(0.15, 9);
});

test('a tally from before is read, and tells nothing of the office; a month of such alone has no figures of it', () => {
  expect(officeOf(tally('1'))).toBeNull();
  expect(officeOf(tally('1'), tally('2', {}))).toMatchObject({ rated: 10, did: { all: 6, outside: 2 } });
});

test('of a project with few rated epics nothing is added up of them, but what people did is', () => {
  expect(officeOf(tally('1', {}), tally('2', {}, 3))).toMatchObject({
    rated: 10,
    followed: { asked: 4 },
    did: { all: 12, outside: 4 },
  });
});

test('nobody knows who is outside where one project does not say it; without rewards there is no distance', () => {
  const nothing = { ...OFFICE.measured, rewards: {} };
  expect(officeOf(tally('1', {}), tally('2', { did: { all: 1 }, measured: nothing }))?.did).toEqual({
    all: 7,
    outside: null,
  });
  expect(officeOf(tally('1', { measured: nothing }))?.sayDo).toBeNull();
});

test('the people of a department are told once, and only where each of its projects is seen [4.9]', () => {
  const people = { projectIds: ['1', '2'], asked: 5, answered: 3, others: 1 };
  const alone = { projectIds: ['3'], asked: 1, answered: 1, others: 0 };
  const both = officeOf(tally('1', { people }), tally('2', { people }), tally('3', { people: alone }));
  expect([both?.people, both?.unseen]).toEqual([[people, alone], 0]);
  const part = officeOf(tally('1', { people }), tally('3', { people: alone }));
  expect([part?.people, part?.unseen]).toEqual([[alone], 1]);
});
