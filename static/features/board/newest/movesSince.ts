import type { NewestBoard } from '#contract/board';
import { boardChange, movedBy, type BoardChange, type EpicChange } from '#domain/board/boardChange';
import { comparedSides, type Compared } from '#domain/board/compared';
import { byKey, rankText } from '#domain/portfolio/rank';
import type { Figures } from '../../../parts/texts/counted';
import { answersWords, causeSentences, placesWords } from '../change/changeWords';
import { sideOfBoard, sideOfReading, type Side } from '../change/sides';
import type { PortfolioEpic } from '../../portfolio/reading/portfolioEpic';
import type { PortfolioReading } from '../../portfolio/reading/portfolioReading';

/** What moved between a frozen board and a list that is read now. */
export interface Moves extends Compared<Side> {
  change: BoardChange;
  epicOf: ReadonlyMap<string, PortfolioEpic>;
}

export interface ListNow {
  reading: Pick<PortfolioReading, 'settings' | 'places' | 'next' | 'readAt'>;
  /** The first places that it is about. */
  line: number;
  /** The list is about all epics: what a board holds besides has left the ranking. */
  isAll: boolean;
}

/**
 * Compares a list with a board about the same line. A list of some epics says nothing of the others on the board: they
 * are left out, so that nobody moves up because of them.
 */
export function movesSince({ newcomers, ...board }: NewestBoard, { reading, line, isAll }: ListNow): Moves {
  const epicOf = new Map(reading.places.map(({ epic }) => [epic.id, epic]));
  const frozen = sideOfBoard(board);
  const older = {
    ...frozen,
    places: line,
    epics: isAll ? frozen.epics : frozen.epics.filter(({ issueId }) => epicOf.has(issueId)),
  };
  const newer = sideOfReading({ ...reading, extent: reading.next === null ? 'all' : 'part' }, line);
  const compared = comparedSides(older, newer, { newcomers: new Set(newcomers), isNewerFrozen: false });
  const inATie = (a: string, b: string): number => {
    const [first, second] = [epicOf.get(a), epicOf.get(b)];
    return first && second ? byKey(first, second) : a < b ? -1 : 1;
  };
  return { ...compared, change: boardChange(compared.older, compared.newer, inATie), epicOf };
}

/** @returns how many places an epic moved, null where it is new, and undefined where the two cannot be compared. */
export function moveOf({ change }: Moves, issueId: string): number | null | undefined {
  const own = change.byIssue.get(issueId);
  if (!own?.after) return undefined;
  return own.before ? movedBy(own) : null;
}

/** @returns from where an epic moved, since when and why, in sentences. @param day of the board. */
export function moveWords(figures: Figures, moves: Moves, issueId: string, day: string): string {
  const change = moves.change.byIssue.get(issueId);
  if (!change) return '';
  const causes = causeSentences(figures, change, moves).join(' ');
  const { before, after } = change;
  if (!before || !after) return causes;
  const from = `from ${rankText(before)} to ${rankText(after)} since the board of ${day}`;
  return `${placesWords(figures, movedBy(change))}, ${from}. ${causes}`;
}

/** One line of what changed. */
export interface ChangeLine {
  kind: 'in' | 'out' | 'moved';
  epic: PortfolioEpic;
  /** Places: below 0 up, above 0 down; 0 for one that is new. */
  by: number;
  /** From where to where and what moved it most, in a few words. */
  words: string;
}

/** @returns what a board should see first: who came in, who fell out, then the furthest moved. */
export function changeLines({ change, epicOf, newer }: Moves): ChangeLine[] {
  const lineOf =
    (kind: ChangeLine['kind']) =>
    (one: EpicChange): ChangeLine[] => {
      const epic = epicOf.get(one.issueId);
      if (!epic) return [];
      const places = one.before && one.after ? `${rankText(one.before)} to ${rankText(one.after)}: ` : '';
      return [{ kind, epic, by: movedBy(one), words: `${places}${mainCause(one, newer)}` }];
    };
  return [
    ...change.entered.flatMap(lineOf('in')),
    ...change.left.flatMap(lineOf('out')),
    ...change.moved.flatMap(lineOf('moved')),
  ];
}

/** @returns the cause that moved an epic the furthest, in a few words. */
function mainCause({ before, shifts, answers }: EpicChange, { settings }: Side): string {
  if (!before) return 'new';
  const [main] = [...shifts].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  switch (main?.cause) {
    case 'own':
      return answers.length > 0 ? answersWords(answers, settings) : 'its own answers';
    case 'others':
      return 'answers of other epics';
    case 'weights':
      return 'other weights';
    case 'gone':
      return 'other epics left';
    case 'new':
      return 'new epics';
    case undefined:
      return 'a tie';
  }
}
