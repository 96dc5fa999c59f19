import { bandNotes } from '#domain/portfolio/analysis/bandNotes';
import type { Bands, ContestCause, EpicBand } from '#domain/portfolio/analysis/bands';
import { counted, type Figures } from '../../../parts/texts/counted';

const CAUSES: Record<ContestCause, string> = {
  missingAnswers: 'missing answers decide it',
  closeScores: 'scores are close',
  both: 'missing answers and close scores',
};

/**
 * @returns what stands in the row: the band and, where it is contested, how likely a place is and why it is not
 * certain.
 */
export function bandWords({ band, share, cause }: EpicBand): {
  band: string;
  chance: string | null;
  cause: string | null;
} {
  if (band !== 'contested') return { band, chance: null, cause: null };
  return { band, chance: `${Math.round(share * 100)} in 100`, cause: cause && CAUSES[cause] };
}

/** @returns why rank and band differ on a row. */
export function disagreementWords({ band }: EpicBand): string {
  return band === 'in'
    ? 'Behind the line on what is answered, above it once all is answered.'
    : 'Above the line on what is answered, behind it once all is answered.';
}

/**
 * @returns what the board should know of the line: how many places are open, who contests them and why, and what is odd
 * about it. @param among which epics are meant.
 */
export function bandSummary(
  figures: Figures,
  bands: Bands,
  among = 'Among the epics you can see in this scope',
): string[] {
  const { places, ranked, open, contested } = bands;
  if (ranked <= places)
    return [
      `${among}, ${counted(figures, ranked, 'is', 'are')} rated: ` +
        `all have one of the ${counted(figures, places, 'place', 'places')}.`,
    ];
  const first = places === 1 ? 'the first place' : `the first ${figures(places)} places`;
  const notes = bandNotes(bands);
  if (open === 0) {
    const held = `${first} ${places === 1 ? 'is' : 'are'} certain`;
    const closed = places === 1 ? `${first} is not` : `none of ${first} is`;
    const beside = `${closed} open, yet ${besideWords(figures, bands)}`;
    return [
      `${among}, ${contested > 0 ? beside : held}.`,
      ...(notes.includes('tieCrossesLine') ? [tieWords(figures, bands)] : []),
    ];
  }
  const openWords =
    places === 1 ? `${first} is open` : `${figures(open)} of ${first} ${open === 1 ? 'is' : 'are'} open`;
  if (notes.includes('nobodyContests'))
    return [`${among}, ${openWords}. No epic is likelier than 5 in 100 to take ${open === 1 ? 'it' : 'one of them'}.`];
  return [
    `${among}, ${openWords}; ${counted(figures, contested, 'epic contests', 'epics contest')} ` +
      `${open === 1 ? 'it' : 'them'}${causeWords(figures, bands)}.`,
  ];
}

const tieWords = (figures: Figures, bands: Bands): string =>
  `A tie crosses the line: ${counted(figures, bands.in, 'epic is', 'epics are')} ` +
  `in, for ${counted(figures, bands.places, 'place', 'places')}.`;

/**
 * Every place is held, and still others may have one: beside those that hold the last place, by a tie, or seldom
 * instead of one. Some of them stand above the line already.
 */
const besideWords = (figures: Figures, bands: Bands): string =>
  `${counted(figures, bands.contested, 'more epic is', 'more epics are')} contested${causeWords(figures, bands)}`;

function causeWords(figures: Figures, { byIssue }: Bands): string {
  const causes = [...byIssue.values()].flatMap(({ cause }) => cause ?? []);
  const count = (cause: ContestCause): number => causes.filter((one) => one === cause).length;
  const parts: [number, string][] = [
    [count('missingAnswers'), 'because answers are missing'],
    [count('closeScores'), 'because scores are close'],
    [count('both'), 'for both reasons'],
  ];
  const said = parts.filter(([epics]) => epics > 0).map(([epics, words]) => `${figures(epics)} ${words}`);
  if (said.length === 0) return '';
  return said.length === 1 ? `, ${parts.find(([epics]) => epics > 0)?.[1] ?? ''}` : `: ${said.join(', ')}`;
}
