import type { Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { emptyValues, type Values } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';

/** The engagement of an epic for tests of its screens: two cohorts, seven sessions, and what these found. */

const AT = '2026-09-01T10:00:00.000Z';
export const EPIC_ID = '10002';

export const idOf = (kind: KindName, number: number, issueId = EPIC_ID): string =>
  `${kind}-i${issueId}-${String(number).padStart(32, '0')}`;

export const aRecord = (kind: KindName, number: number, said: Values, more: Partial<EntryView> = {}): EntryView => ({
  ...{ id: idOf(kind, number), kind, home: { issueId: EPIC_ID }, version: 1, status: 'open' },
  ...{ owner: 'project-manager', dueAt: null, at: AT, by: 'project-manager', updatedAt: AT },
  ...{ removed: false, answer: null, may: { change: true, answer: false, remove: true } },
  body: { ...emptyValues(kindNamed(kind).fields), ...said },
  ...more,
});

const session = (number: number, cohort: number, said: Values): EntryView =>
  aRecord('session', number, {
    cohort: idOf('cohort', cohort),
    heldAt: `2026-09-${String(number + 9)}`,
    held: true,
    unfinished: true,
    useCases: ['Pay a bill'],
    ...said,
  });

const gap = (number: number, sessions: readonly number[], said: Values): EntryView =>
  aRecord('gap', number, { foundIn: 'session', sessions: sessions.map((one) => idOf('session', one)), ...said });

export const COHORTS = [
  aRecord('cohort', 1, { name: 'Late payers', size: 8, endCustomers: 6, friendly: false }),
  aRecord('cohort', 2, { name: 'Friends', size: 4, endCustomers: 0, friendly: true }),
];

export const SESSIONS = [
  session(1, 1, { purpose: 'breakIt', dataStates: ['dirty'], team: 'Developer, tester', hoped: 'That it is clear.' }),
  session(2, 2, { purpose: 'breakIt', dataStates: ['clean'] }),
  session(3, 1, { purpose: 'learnIt', dataStates: ['dirty'] }),
  session(4, 1, { purpose: 'decide', heldAt: '2026-12-20', held: null, dataStates: ['legacy'] }),
];

export const GAPS = [
  gap(1, [1, 2], {
    what: 'The fee is not explained',
    severity: 'serious',
    toldAt: '2026-09-14',
    foundAt: '2026-09-10',
  }),
  gap(2, [1], { what: 'The wrong bill is paid', severity: 'blocking', foundAt: '2026-09-12', issue: 'NET-90' }),
  gap(3, [2], { what: 'The receipt is lost', severity: 'minor', foundAt: '2026-09-11', issue: 'NET-91' }),
  gap(4, [], { what: 'Cards are missing', foundIn: 'live', toldAt: '2026-09-30', foundAt: '2026-09-29' }),
];

export const anEngagement = (more: Partial<Output<'engagement.open'>> = {}): Output<'engagement.open'> => ({
  ...{ cohorts: COHORTS, sessions: SESSIONS, gaps: GAPS, more: [], confirmed: null, sponsor: null },
  ...{ owes: false, mayAdd: true },
  ...more,
});
