/** What is said where no epic is there, at the start of a sentence and within one. */
export interface NoEpic {
  start: string;
  within: string;
}

/** @param hiddenChanges that the viewer does not see: any of them may be there, so no more is claimed than is seen. */
export const noEpicWords = (hiddenChanges: number): NoEpic =>
  hiddenChanges === 0
    ? { start: 'No epic', within: 'no epic' }
    : { start: 'No epic that you see', within: 'no epic that you see' };
