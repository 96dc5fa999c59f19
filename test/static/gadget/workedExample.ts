import { anEpic, type FakeEpic } from '../../support/screen/fakePortfolio';

/** The worked ranking of the scoring rules, and one epic of each flag. */
export const WORKED: FakeEpic[] = [
  anEpic(1, { answers: { impact: 2, request: 'yes' }, stage: 'retention' }),
  anEpic(2, { answers: { impact: 3, request: 'no' }, stage: 'retention', sponsor: 'sponsor-1' }),
  anEpic(3, { answers: { impact: 2 }, stage: 'purchase', sponsor: 'sponsor-1' }),
  anEpic(4, { answers: { impact: 0, request: 'yes' }, stage: 'awareness' }),
  anEpic(5, { answers: { impact: 0, request: 'yes' } }),
  anEpic(6, { answers: { impact: -1, request: 'no' }, stage: 'retention', disruption: 3, sponsor: 'sponsor-1' }),
  anEpic(7, { answers: { request: 'yes' } }),
  anEpic(8),
  anEpic(9, { answers: { impact: -3, request: 'yes' }, stage: 'purchase', disruption: 2, sponsor: 'sponsor-1' }),
];
