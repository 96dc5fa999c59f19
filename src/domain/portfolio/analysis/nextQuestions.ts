import { legalUtilities, type Criterion } from '#domain/rating/criterion';
import { byKey, crossingTie, rank } from '../rank';
import { partsOf, scoreOfParts, type Part, type Scale, type Score } from '#domain/rating/score';
import type { RatedEpic } from './standing';

/** A missing answer that could bring an epic among the first places. */
export interface OpenQuestion<T extends RatedEpic> {
  epic: T;
  criterion: Criterion;
  /** Share of the answers, 0 to 1, that alone bring the epic over the line; 0 when it takes another answer as well. */
  share: number;
  /** How many of how many possible answers that are; null for a count, which can be any number. */
  answers: { enough: number; all: number } | null;
  /** The floor that the epic would have with the best answer to this question alone. */
  floor: number;
}

/**
 * The next best questions: answers that are missing and could change who is among the first places. An answer never
 * lowers a floor, so only epics behind the line are asked about, and those of a tie that crosses it, which any answer
 * breaks (value of information, in its plainest form: Howard, 1966).
 * @param places the cut line. @param most how many questions to return. @returns the likeliest to matter first.
 */
export function nextQuestions<T extends RatedEpic>(
  scale: Scale,
  epics: readonly T[],
  places: number,
  most: number,
): OpenQuestion<T>[] {
  const { ranked } = rank(epics);
  const last = ranked[places - 1]?.epic.score;
  if (!last) return [];
  const crossing = crossingTie(ranked, places);
  const behind = ranked.slice(crossing ? crossing.from : places).map(({ epic }) => epic);
  return behind
    .flatMap((epic) => questionsAbout(scale, epic, last))
    .sort((a, b) => b.share - a.share || b.floor - a.floor || byKey(a.epic, b.epic))
    .slice(0, most);
}

function questionsAbout<T extends RatedEpic>(scale: Scale, epic: T, last: Score): OpenQuestion<T>[] {
  const parts = partsOf(scale, epic.rated);
  if (!epic.score || epic.score.ceiling < last.floor || epic.score.floor === epic.score.ceiling) return [];
  return parts.flatMap((part, at): OpenQuestion<T>[] => {
    if (!isOpen(part)) return [];
    const legal = legalUtilities(part.criterion, scale.stages);
    const answers = legal === 'anyShare' ? COUNT_SHARES : legal;
    const floors = answers.map((u) => scoreWith(scale, parts, at, u)).filter((score) => score !== null);
    const enough = floors.filter((score) => passes(score, last));
    const counts = legal === 'anyShare' ? null : { enough: enough.length, all: answers.length };
    const best = Math.max(...floors.map(({ floor }) => floor));
    return [
      {
        epic,
        criterion: part.criterion,
        share: enough.length / Math.max(1, answers.length),
        answers: counts,
        floor: best,
      },
    ];
  });
}

/** @returns whether an answer is missing that can change the score: one that is always worth the same cannot. */
export const isOpen = ({ missing, range }: Part): boolean => missing && range.low < range.high;

/** A count can be anything: a few shares of its scale stand for it. */
const COUNT_SHARES = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

function scoreWith(scale: Scale, parts: readonly Part[], at: number, u: number): Score | null {
  return scoreOfParts(
    scale,
    parts.map((part, place) => (place === at ? { ...part, missing: false, range: { low: u, high: u } } : part)),
  );
}

/** @returns whether a score takes the last place, or shares it. */
const passes = (score: Score, last: Score): boolean =>
  score.floor > last.floor || (score.floor === last.floor && score.ceiling <= last.ceiling);
