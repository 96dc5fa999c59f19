import type { Certainty, Hinge, LineCertainty, LineSide } from './lineCertainty';
import type { Bands, EpicBand } from './bands';
import { textOf } from '#domain/settings/shippedTexts';
import { counted, type Figures } from '#kernel/words/counted';

/** What a row says of its place, from the side of the line that it is on. */
export const SIDE_WORDS: Record<LineSide, string> = {
  safe: 'safe',
  couldFallOut: 'could fall out',
  couldGetIn: 'could get in',
  out: 'out',
};

/** What the words need beside the certainty. */
export interface NamesForWords {
  figures: Figures;
  /** Key of an epic by its issue id. */
  keyOf: (issueId: string) => string;
  /** Who can answer for the epic: a name; null where nobody is named, undefined where people are not told. */
  whom: string | null | undefined;
}

/** @returns what has to happen for the place to be settled; null where it is certain. */
export function hingeWords({ hinge, isLikely }: Certainty, names: NamesForWords): string | null {
  if (!hinge) return null;
  const words = wordsOf(hinge, names);
  return isLikely ? `likely: ${words}` : words;
}

function wordsOf(hinge: Hinge, { figures, keyOf, whom }: NamesForWords): string {
  switch (hinge.kind) {
    case 'tie':
      return `tie: ${figures(hinge.epics)} epics for ${counted(figures, hinge.places, 'place', 'places')}`;
    case 'ownAnswers':
      return `${whom === undefined ? 'missing' : (whom ?? 'nobody named')}: ${answersWords(figures, hinge.criteria)}`;
    case 'othersAnswers':
      return `if answers of ${keysWords(figures, hinge.issueIds.map(keyOf))} come high`;
    case 'weights':
      return 'if weights move';
  }
}

/** @returns which answers are missing: the question's name where it is one. */
export function answersWords(figures: Figures, criteria: readonly { label: string }[]): string {
  const [first] = criteria;
  return first && criteria.length === 1 ? textOf(first.label) : counted(figures, criteria.length, 'answer', 'answers');
}

function keysWords(figures: Figures, keys: readonly string[]): string {
  if (keys.length <= 2) return keys.join(' or ');
  return `${keys[0] ?? ''} or ${counted(figures, keys.length - 1, 'other', 'others')}`;
}

/** @returns how often an epic has one of the first places; said in its receipt only. @param crosses it ties there. */
export function chanceWords(
  figures: Figures,
  { share }: EpicBand,
  { places }: Pick<Bands, 'places'>,
  crosses: boolean,
): string {
  const first = places === 1 ? 'first' : `among the first ${figures(places)}`;
  return (
    `In ${Math.round(share * 100)} of 100 draws, with missing answers filled in and weights ` +
    `moved a little, it is ${first}${crosses ? ', or shares the last of these places' : ''}.`
  );
}

/** @returns how certain the first places are, in two sentences: the one to print bold, and what it hangs on. */
export function lineSentence(figures: Figures, line: Omit<LineCertainty, 'byIssue'>): { lead: string; rest: string } {
  const { places, ranked, safe, open, couldGetIn } = line;
  if (ranked <= places)
    return {
      lead: ranked === 1 ? 'The only rated epic has a place.' : `All ${figures(ranked)} rated epics have a place.`,
      rest: places === 1 ? 'There is 1 place.' : `There are ${figures(places)} places.`,
    };
  const still = `${counted(figures, couldGetIn, 'epic', 'epics')} below the line could still get in`;
  if (open === 0)
    return {
      lead: places === 1 ? 'The first place is safe.' : `All ${figures(places)} places are safe.`,
      rest: couldGetIn === 0 ? '' : `${still}${decideWords(figures, line)}.`,
    };
  const it = open === 1 ? 'it' : 'them';
  const which = places === 1 ? '' : `${figures(open)} ${open === 1 ? 'is' : 'are'} open: `;
  return {
    lead: places === 1 ? 'The first place is open.' : `${figures(safe)} of ${figures(places)} places are safe.`,
    rest: capital(`${which}${contestWords(figures, line, it)}.`),
  };
}

function contestWords(figures: Figures, line: Omit<LineCertainty, 'byIssue'>, it: string): string {
  const { open, couldGetIn, tie, answers } = line;
  if (couldGetIn === 0)
    return `${open === 1 ? 'its epic' : 'their epics'} could fall out, though no epic alone is likely to get in`;
  const contesting = open + couldGetIn;
  if (tie?.epics === contesting && answers.length === 0) return `${figures(contesting)} epics tie for ${it}`;
  return `${counted(figures, contesting, 'epic contests', 'epics contest')} ${it}${decideWords(figures, line)}`;
}

function decideWords(figures: Figures, { answers, tie }: Omit<LineCertainty, 'byIssue'>): string {
  if (answers.length > 0)
    return `, ${counted(figures, answers.length, 'missing answer decides', 'missing answers decide')}`;
  return tie ? ', a tie crosses the line' : ' if weights move';
}

const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
