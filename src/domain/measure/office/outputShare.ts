import { shareOf, type Share } from '../share';

/** Whether a measure counts what is done, or what came of it for somebody; null while nobody decided. */
export type Counting = 'output' | 'outcome' | null;

export interface OutputShare {
  /** Measures that count what is done, of all in use: the undecided are among them. */
  output: Share;
  undecided: number;
}

/** @param measures of the measures in use, what each counts. */
export const outputShare = (measures: readonly Counting[]): OutputShare => ({
  output: shareOf({
    x: measures.filter((one) => one === 'output').length,
    n: measures.length,
    source: 'counted',
  }),
  undecided: measures.filter((one) => one === null).length,
});
