import type { Output } from '#contract/procedures';
import { NotTold } from '../../../host/failureSentence';
import { call } from '../../../host/server';

type Page = Output<'sayDo.open'>;
export type OfficeMeasureRow = Page['measures'][number];
export type RewardDecisionView = Page['decisions'][number];

/** What people are rewarded on, as far as the viewer may see it, and what was decided about it. */
export interface OfficeRead {
  measures: OfficeMeasureRow[];
  /** Measures, and decisions, that the viewer may not browse. */
  hidden: number;
  hiddenDecisions: number;
  decisions: RewardDecisionView[];
  /** There are more measures, which are not read. */
  isPart: boolean;
}

/** Calls of one reading: five hundred measures each. */
const MOST_CALLS = 4;

/** @throws NotTold where the server did not answer. */
export async function readSayDo(): Promise<OfficeRead> {
  const read: OfficeRead = { measures: [], hidden: 0, decisions: [], hiddenDecisions: 0, isPart: false };
  let cursor: string | undefined;
  for (let page = 0; page < MOST_CALLS; page += 1) {
    const answer = await call('sayDo.open', cursor === undefined ? {} : { cursor });
    if (!answer.ok) throw new NotTold(answer.error.message);
    const { measures, hidden, decisions, hiddenDecisions, next } = answer.value;
    read.measures.push(...measures);
    read.decisions.push(...decisions);
    read.hidden += hidden;
    read.hiddenDecisions += hiddenDecisions;
    cursor = next;
    if (cursor === undefined) break;
  }
  return { ...read, isPart: cursor !== undefined };
}
