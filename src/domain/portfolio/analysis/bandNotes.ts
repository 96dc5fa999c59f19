import type { Bands } from './bands';

/** What a board should know of its cut line beside the numbers. */
export type BandNote =
  /** More epics are in than there are places: a tie crosses the line. */
  | 'tieCrossesLine'
  /** Places are open, and no epic is likelier than 5 in 100 to take one. */
  | 'nobodyContests';

/** @returns the notes that these bands call for. */
export function bandNotes(bands: Bands): BandNote[] {
  const notes: BandNote[] = [];
  if (bands.in > bands.places) notes.push('tieCrossesLine');
  if (bands.open > 0 && bands.contested === 0) notes.push('nobodyContests');
  return notes;
}

/**
 * Band and rank answer different questions: where an epic would stand once all is answered, and where it stands on what
 * is answered.
 * @returns whether they disagree about the line on this epic.
 */
export function disagrees(band: 'in' | 'contested' | 'out', rank: number, places: number): boolean {
  return (band === 'in' && rank > places) || (band === 'out' && rank <= places);
}
