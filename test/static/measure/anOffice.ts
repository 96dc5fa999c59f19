import type { Output } from '#contract/procedures';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { withNeeds } from '#domain/journey/needs';
import type { EntryView } from '#contract/register';
import { anEntry, MADE_AT, measureId } from './aMeasure';

type SayDo = Output<'sayDo.open'>;
export type Row = SayDo['measures'][number];

/** Retention is needed twice as much as any other stage. */
export const NEEDS = withNeeds(DEFAULT_SETTINGS, { retention: 2 });

/** A measure that people are rewarded on, as the server tells it. */
export const aReward = (number: number, said: Partial<Row> = {}): Row => ({
  ...{ id: measureId(number), home: { projectId: '10000' }, name: 'Contracts signed', stage: 'purchase' },
  ...{ department: null, isInRoom: false },
  ...{ counts: 'output', cares: false, who: 'Sales', weight: 45, replaces: null, since: null, kept: null },
  ...{ version: 1, updatedAt: MADE_AT, mayChange: true },
  ...said,
});

export const OUTPUTS: Row[] = [
  aReward(1),
  aReward(2, { name: 'Handle time', stage: 'retention', who: 'Hotline', weight: 6 }),
  aReward(3, {
    ...{ name: 'Solved at once', stage: 'retention', counts: 'outcome', cares: true, who: null },
    weight: null,
    replaces: measureId(2),
    since: '2026-07',
  }),
  aReward(4, { name: 'Letters sent', stage: null, who: 'Post', weight: 5, mayChange: false }),
];

export const anOffice = (said: Partial<SayDo> = {}): SayDo => ({
  ...{ measures: OUTPUTS, hidden: 0, decisions: [], hiddenDecisions: 0 },
  ...said,
});

/** A decision that the viewer may see. */
export const aDecision = (at: string, body: object): EntryView =>
  anEntry(
    'rewardDecision',
    `rewardDecision-i10001-${'0'.repeat(32)}`,
    { says: 'retention', rewarded: 'purchase', decision: 'keep', reason: 'Paid by contract', ...body },
    { home: { issueId: '10001' }, status: 'decided', at },
  );
