import type { KindName, KindValues } from '#domain/register/kinds/index';

/** What somebody could say in a record of each kind, in every field that a person writes. */
export const SAMPLES: { [K in KindName]: Partial<KindValues<K>> } = {
  opinion: { impact: -2, sure: 80, customers: 40, segment: 'consumers', evidence: 'Three calls a day' },
  challenge: { claim: 'wrongSign', reason: 'Prepaid customers lose their bonus' },
  request: {
    need: 'defective',
    segment: 'consumers',
    customers: ['Acme', 'Beta'],
    heardBy: 'call',
    heardAt: '2026-11-02T09:30Z',
    mayLeave: true,
    link: 'CARE-12',
    words: 'It hangs at the second step',
  },
  ask: { what: 'resource', text: 'Two weeks of a tester', options: ['Yes', 'No'], neededBy: '2026-12-05' },
  disruption: {
    what: 'No payment at night',
    from: '2026-12-01T22:00Z',
    to: '2026-12-02',
    depth: 2,
    segments: ['partners'],
    stages: ['retention'],
    mitigation: 'At night only',
    noticeAt: '2026-11-25',
    noticeGivenAt: '2026-11-24',
    noticeBy: 'https://example.com/notice',
  },
  realised: { impact: 1, after: 'days60', evidence: 'Fewer calls' },
  goal: { name: 'Half the calls by summer', address: '/jira/goals/7?tab=about' },
  confirmation: { gate: 'Build', remark: 'Go on' },
  roster: { person: 'support-colleague', role: 'support', segments: ['consumers'], stages: ['retention'] },
};

/** What answers the kinds that have an answer. */
export const ANSWERS: Partial<Record<KindName, Record<string, unknown>>> = {
  challenge: { outcome: 'kept', text: 'They get another one' },
  request: { outcome: 'declined', text: 'Too few', toldTo: 'The caller', toldAt: '2026-11-20' },
  ask: { choice: 'Yes', text: 'From Monday on' },
};
