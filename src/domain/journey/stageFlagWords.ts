import type { StageFlag } from './coverage';

/** A flag of a stage: its tag, the sentence that explains it there, and the few words that explain it for all. */
export const STAGE_FLAG_WORDS: Record<StageFlag, { tag: string; meaning: string; legend: string }> = {
  empty: {
    tag: 'empty',
    meaning: 'This stage has a need, and no rated epic that you can see helps customers in it.',
    legend: 'needed, but no epic helps there',
  },
  underServed: {
    tag: 'under-served',
    meaning: 'It has less than half of the supply that its need calls for.',
    legend: 'less than half of what the need calls for',
  },
  overServed: {
    tag: 'over-served',
    meaning: 'It has more than twice the supply that its need calls for.',
    legend: 'more than twice what the need calls for',
  },
  singleEpic: {
    tag: 'single epic',
    meaning: 'Of the epics that you can see, one alone helps customers in this stage.',
    legend: 'one epic alone helps there',
  },
};
