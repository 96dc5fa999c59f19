import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { isDue, proposalIdOf, proposalSchema, weightsProblem } from '#domain/proposal/proposal';
import { FORMER_USER, withoutPeople } from '#kernel/people';
import { readProposal, writeProposal } from '#domain/proposal/proposalRecord';
import {
  changesNothing,
  evenWeights,
  unknownCriteria,
  weighsDifferently,
  weightsOf,
  withWeights,
} from '#domain/settings/weights';
import proposalV1 from '../records/v1/proposal-v1.json';
import proposalV2 from '../records/v2/proposal-v2.json';
import { weighted } from '../../support/generators';

describe('other weights', () => {
  test('are put onto settings; what is not in use is named and changes nothing', () => {
    const archived = {
      ...DEFAULT_SETTINGS,
      criteria: DEFAULT_SETTINGS.criteria.map((one) => (one.id === 'stage-need' ? { ...one, archived: true } : one)),
    };
    expect(weightsOf(withWeights(archived, { impact: 10, 'stage-need': 9, gone: 5 }))).toEqual({
      impact: 10,
      request: 30,
    });
    expect(unknownCriteria(archived, { impact: 10, 'stage-need': 9, gone: 5 })).toEqual(['stage-need', 'gone']);
    expect(changesNothing(archived, { impact: 70, gone: 5 })).toBe(true);
    expect(changesNothing(archived, { request: 31 })).toBe(false);
  });

  test('equal weights keep the total about as it is, and what is off stays off', () => {
    expect(evenWeights(DEFAULT_SETTINGS)).toEqual({ impact: 50, request: 50, 'stage-need': 0 });
    expect(evenWeights(weighted(0.2, 0.1))).toMatchObject({
      impact: expect.closeTo(0.15),
      request: expect.closeTo(0.15),
    });
  });

  test('settings weigh differently when what takes part does', () => {
    const archived = {
      ...DEFAULT_SETTINGS,
      criteria: DEFAULT_SETTINGS.criteria.map((one) => ({ ...one, archived: one.id === 'stage-need' })),
    };
    expect(weighsDifferently(DEFAULT_SETTINGS, archived)).toBe(false);
    expect(weighsDifferently(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, initiativeTypes: ['Story'] })).toBe(false);
    expect(weighsDifferently(DEFAULT_SETTINGS, weighted(70, 31))).toBe(true);
    expect(weighsDifferently(DEFAULT_SETTINGS, weighted(70, 0))).toBe(true);
  });

  test('weights of criteria that are gone, or without a score, are refused in words; one of 0 is not missed', () => {
    expect(weightsProblem(DEFAULT_SETTINGS, { impact: 1, gone: 2 })).toBe(
      'These weights name criteria that are not in use any more: gone. Propose them anew from the settings in force.',
    );
    expect(weightsProblem(DEFAULT_SETTINGS, { impact: 1, gone: 0 })).toBeNull();
    expect(weightsProblem(DEFAULT_SETTINGS, { impact: 0, request: 0 })).toMatch(/weight above 0/);
  });
});

describe('a stored proposal', () => {
  const proposal = readProposal(proposalV1);

  test('version 1 is read, and written as it was', () => {
    expect(proposal).toMatchObject({
      id: proposalIdOf('2026-11-01T10:00:00.000Z'),
      author: 'board-member',
      status: 'approved',
      version: 2,
      decision: { by: 'admin' },
    });
    expect(writeProposal(proposal)).toEqual(proposalV2);
  });

  test('is due when its date has come, or at once without one', () => {
    expect(isDue(proposal, '2026-12-31T23:59:59.999Z')).toBe(false);
    expect(isDue(proposal, '2027-01-01T00:00:00.000Z')).toBe(true);
    expect(isDue({ effectiveAt: null }, '2026-12-31T23:59:59.999Z')).toBe(true);
  });

  test('loses the people who are erased, on either side', () => {
    expect(withoutPeople(proposalSchema, proposal, new Set(['someone']))).toBeNull();
    expect(withoutPeople(proposalSchema, proposal, new Set(['board-member']))).toMatchObject({
      author: FORMER_USER,
      decision: { by: 'admin' },
    });
    expect(withoutPeople(proposalSchema, proposal, new Set(['admin']))).toMatchObject({
      author: 'board-member',
      decision: { by: FORMER_USER, reason: 'Agreed' },
    });
  });
});
