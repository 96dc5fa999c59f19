import type { DisruptionFact } from '#domain/register/facts';
import { anEpic, type FakeEpic } from '../../support/screen/fakePortfolio';

/** When the tests of the calendar look: a Friday. */
export const NOW = new Date('2026-11-20T11:00:00Z');

/** A rated epic with what is published of its disruptions, and what Jira knows of it. */
export function disrupted(
  number: number,
  disruptions: readonly DisruptionFact[],
  more: { level?: number; impact?: number; recorded?: number; summary?: string; fields?: FakeEpic['fields'] } = {},
): FakeEpic {
  const { level = 2, impact = 2, recorded = disruptions.length, summary = `Epic ${number}`, fields = {} } = more;
  const epic = anEpic(number, { answers: { impact }, disruption: level }, { summary, fields });
  return {
    ...epic,
    property: {
      ...epic.property,
      ...(recorded > 0 ? { disruptionCount: recorded } : {}),
      ...(disruptions.length > 0 ? { disruptions, disruptionTo: '2027-01-01T00:00:00Z' } : {}),
    },
  };
}

const person = (displayName: string) => ({ accountId: displayName.toLowerCase(), displayName, active: true });
const consumers = { segments: ['consumers'] };

/** A notice eight days late, one not planned, two at once for a weekend, a harm 76 days before its benefit. */
export const PORTFOLIO: FakeEpic[] = [
  disrupted(3, [{ id: '00000003', from: '2027-01-11', to: '2027-02-12', depth: 3, noticeAt: '2026-11-12' }], {
    summary: 'Copper ends',
    fields: { assignee: person('Wim') },
  }),
  disrupted(7, [{ id: '00000007', from: '2026-12-12T00:00Z', to: '2026-12-12T06:00Z', depth: 2, ...consumers }], {
    summary: 'Sign-in off',
    fields: { duedate: '2027-02-26', assignee: person('Jonas') },
  }),
  disrupted(
    11,
    [{ id: '00000011', from: '2027-01-09', to: '2027-01-10', depth: 2, noticeAt: '2027-01-02', ...consumers }],
    {
      summary: 'Core network',
    },
  ),
  disrupted(
    15,
    [{ id: '00000015', from: '2027-01-04', to: '2027-03-01', depth: 2, noticeAt: '2026-12-14', ...consumers }],
    {
      summary: 'Care centre',
      fields: { resolutiondate: '2026-11-01T10:00:00.000+0100' },
    },
  ),
  disrupted(2, [{ id: '00000002', from: '2026-11-02', to: '2026-12-18', depth: 1, noticeGivenAt: '2026-11-02' }], {
    level: 1,
    summary: 'Street works',
  }),
  disrupted(20, [], { level: 3, summary: 'No date yet' }),
];
