import fc from 'fast-check';
import { KIND_NAMES } from '#domain/register/kinds/index';
import { ANSWERS, SAMPLES } from '../support/entrySamples';
import { hostileValue, spoilt } from './hostileValues';

/** What calls of all kinds name: issues, boards, records, homes and fields, right or a little wrong. */

/** Visible to most (rated or not), restricted, in a hidden project, deleted, never there. */
export const ISSUES = ['12001', '12011', '11016', '12008', '14001', '14011', '11010', '99999'];
/** Two of them that share a place: one visible, one in a hidden project. */
export const TIED = ['12001', '14001'] as const;

export const issueId = fc.constantFrom(...ISSUES);
export const version = fc.constantFrom(0, 1, 2, 99);
/** Ids of boards; a run adds those that it freezes before the first case. */
export const boards: string[] = ['20260101000000000'];
export const month = fc.constantFrom('2026-01', '2026-11', '2030-12');
export const someBoard = fc.nat({ max: 5 }).map((at) => boards[at % boards.length] ?? '');
export const someKind = fc.constantFrom(...KIND_NAMES);
export const home = fc.oneof(
  fc.record({ issueId }),
  fc.record({ projectId: fc.constantFrom('10020', '10040', '99999') }),
);
/** Ids of records; a run adds those that it makes before the first case. */
export const recordIds: string[] = [`request-i12001-${'0'.repeat(32)}`, `roster-p10040-${'0'.repeat(32)}`];
export const someRecord = fc.nat({ max: 60 }).map((at) => recordIds[at % recordIds.length] ?? '');
/** What each kind asks, right or a little wrong; and what none asks. */
export const someFields = fc.oneof(
  fc.constantFrom(...Object.values(SAMPLES), ...Object.values(ANSWERS)),
  fc.constantFrom(...Object.values(SAMPLES)).chain(spoilt),
  fc.dictionary(fc.constantFrom('claim', 'depth', 'from', 'customers', '__proto__', 'constructor'), hostileValue),
);
