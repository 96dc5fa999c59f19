import { isAnsweredByStage, type Answer, type Criterion } from '#domain/rating/criterion';
import { partsOf, scoreOf, type RatedAnswers, type Scale, type Score } from '#domain/rating/score';
import { ScoreList, type Standing } from './scoreList';

/** An epic on one side of a comparison. */
export interface ComparedEpic {
  issueId: string;
  rated: RatedAnswers;
}

/** A ranking at one time: a frozen board, or now. */
export interface BoardSide {
  scale: Scale;
  /** The cut line. */
  places: number;
  epics: readonly ComparedEpic[];
  /** All ranked epics are there. */
  whole: boolean;
}

/**
 * Why a rank changed, in the order in which the causes are taken: epics that are gone, other weights (or other settings
 * that score), its own answers, the answers of others, epics that are new.
 */
export type Cause = 'gone' | 'weights' | 'own' | 'others' | 'new';

/**
 * Places that one cause moved an epic by: below 0 up, above 0 down, never 0. The shifts of an epic add up to its whole
 * move.
 */
export interface Shift {
  cause: Cause;
  by: number;
}

/** An answer that counts and is another now; null where there was or is none. */
export interface AnswerChange {
  criterion: Criterion;
  from: Answer | null;
  to: Answer | null;
}

/** Orders two epics that share a place, by their ids. */
export type TieOrder = (a: string, b: string) => number;
const byId: TieOrder = (a, b) => (a < b ? -1 : 1);

/** What became of one epic. `before` or `after` is null where it is not ranked. */
export interface EpicChange {
  issueId: string;
  before: Standing | null;
  after: Standing | null;
  shifts: Shift[];
  answers: AnswerChange[];
}

export interface BoardChange {
  /** Came among the first places; the best new rank first. */
  entered: EpicChange[];
  /** Left them. */
  left: EpicChange[];
  /** Has another rank on the same side of the line; the furthest moved first. */
  moved: EpicChange[];
  /** Ranked below the line, and not ranked before: the best first. */
  added: EpicChange[];
  /** Was ranked below the line, and is not ranked any more. */
  gone: EpicChange[];
  /** Same rank as before. */
  same: number;
  /** The line itself moved, from so many places to so many. */
  line: { from: number; to: number } | null;
  byIssue: ReadonlyMap<string, EpicChange>;
}

/**
 * Compares two rankings and explains each move by recomputing it one cause at a time. The steps lead from the old
 * ranking to the new one, so that they add up; another order of steps would share a move out differently (as in any
 * decomposition along a path). Ranks are those among the epics that are given.
 * @param inATie compares the ids of two epics that stand alike: by their keys, where these are known.
 */
export function boardChange(older: BoardSide, newer: BoardSide, inATie: TieOrder = byId): BoardChange {
  const steps = new Steps(older, newer);
  const ids = [...new Set([...newer.epics, ...older.epics].map(({ issueId }) => issueId))];
  const changes = ids.map((id) => steps.changeOf(id)).filter(({ before, after }) => before !== null || after !== null);
  const wasFirst = ({ before }: EpicChange): boolean => before !== null && before.rank <= older.places;
  const isFirst = ({ after }: EpicChange): boolean => after !== null && after.rank <= newer.places;
  const byNewRank = newRankOrder(inATie);
  const beside = changes.filter((change) => !wasFirst(change) && !isFirst(change)).sort(byNewRank);
  const sameSide = changes.filter((change) => wasFirst(change) === isFirst(change) && change.before && change.after);
  return {
    entered: changes.filter((change) => isFirst(change) && !wasFirst(change)).sort(byNewRank),
    left: changes.filter((change) => wasFirst(change) && !isFirst(change)).sort(byNewRank),
    moved: sameSide
      .filter((change) => movedBy(change) !== 0)
      .sort((a, b) => Math.abs(movedBy(b)) - Math.abs(movedBy(a)) || byNewRank(a, b)),
    added: beside.filter(({ before }) => !before),
    gone: beside.filter(({ after }) => !after),
    same: sameSide.filter((change) => movedBy(change) === 0).length,
    line: older.places === newer.places ? null : { from: older.places, to: newer.places },
    byIssue: new Map(changes.map((change) => [change.issueId, change])),
  };
}

/** @returns places moved: below 0 up, above 0 down; 0 where it is not ranked on both sides. */
export const movedBy = ({ before, after }: EpicChange): number => (before && after ? after.rank - before.rank : 0);

const lastRank = Number.MAX_SAFE_INTEGER;
const newRankOrder =
  (inATie: TieOrder) =>
  (a: EpicChange, b: EpicChange): number =>
    (a.after?.rank ?? lastRank) - (b.after?.rank ?? lastRank) ||
    (a.before?.rank ?? lastRank) - (b.before?.rank ?? lastRank) ||
    inATie(a.issueId, b.issueId);

type Scores = ReadonlyMap<string, Score>;

function scoresOf(scale: Scale, epics: readonly ComparedEpic[]): Scores {
  return new Map(
    epics.flatMap(({ issueId, rated }): [string, Score][] => {
      const score = scoreOf(scale, rated);
      return score ? [[issueId, score]] : [];
    }),
  );
}

/** @returns where each epic of one side stands. */
export function standingsOf({ scale, epics }: BoardSide): ReadonlyMap<string, Standing> {
  const scores = scoresOf(scale, epics);
  const list = new ScoreList(scores.values());
  return new Map([...scores].map(([issueId, score]) => [issueId, list.standing(score)]));
}

/** The rankings between the old one and the new one. */
class Steps {
  private readonly oldEpics: ReadonlyMap<string, ComparedEpic>;
  private readonly newEpics: ReadonlyMap<string, ComparedEpic>;
  private readonly old: Scores;
  private readonly now: Scores;
  /** Old answers under the new settings. */
  private readonly reweighted: Scores;
  private readonly lists: Record<'old' | 'keptOld' | 'keptReweighted' | 'keptNow' | 'now', ScoreList>;

  constructor(
    private readonly older: BoardSide,
    private readonly newer: BoardSide,
  ) {
    this.oldEpics = new Map(older.epics.map((epic) => [epic.issueId, epic]));
    this.newEpics = new Map(newer.epics.map((epic) => [epic.issueId, epic]));
    this.old = scoresOf(older.scale, older.epics);
    this.now = scoresOf(newer.scale, newer.epics);
    const kept = older.epics.filter(({ issueId }) => this.old.has(issueId) && this.now.has(issueId));
    this.reweighted = scoresOf(newer.scale, kept);
    const ofKept = (scores: Scores): ScoreList =>
      new ScoreList(kept.flatMap(({ issueId }) => scores.get(issueId) ?? []));
    this.lists = {
      old: new ScoreList(this.old.values()),
      keptOld: ofKept(this.old),
      keptReweighted: new ScoreList(this.reweighted.values()),
      keptNow: ofKept(this.now),
      now: new ScoreList(this.now.values()),
    };
  }

  changeOf(issueId: string): EpicChange {
    const [old, now] = [this.old.get(issueId), this.now.get(issueId)];
    const before = old ? this.lists.old.standing(old) : null;
    const after = now ? this.lists.now.standing(now) : null;
    if (!old || !now) return { issueId, before, after, shifts: [], answers: [] };
    return { issueId, before, after, shifts: this.shifts(issueId, old, now), answers: this.answers(issueId) };
  }

  private shifts(issueId: string, old: Score, now: Score): Shift[] {
    const { lists } = this;
    const reweighted = this.reweighted.get(issueId);
    const gone = lists.keptOld.rank(old);
    // Where the old answers give no score under the new settings, its own answers take both shares.
    const weights = reweighted ? lists.keptReweighted.rank(reweighted) : gone;
    const own = lists.keptReweighted.rankInPlaceOf(reweighted, now);
    const ranks: [Cause, number][] = [
      ['gone', gone],
      ['weights', weights],
      ['own', own],
      ['others', lists.keptNow.rank(now)],
      ['new', lists.now.rank(now)],
    ];
    let from = lists.old.rank(old);
    return ranks.flatMap(([cause, rank]) => {
      const by = rank - from;
      from = rank;
      return by === 0 ? [] : [{ cause, by }];
    });
  }

  private answers(issueId: string): AnswerChange[] {
    const [old, now] = [this.oldEpics.get(issueId), this.newEpics.get(issueId)];
    if (!old || !now) return [];
    const criteria = new Map(
      [...this.older.scale.criteria, ...this.newer.scale.criteria].map((criterion) => [criterion.id, criterion]),
    );
    const [before, after] = [answersIn(this.older.scale, old.rated), answersIn(this.newer.scale, now.rated)];
    return [...criteria.values()].flatMap((criterion) => {
      const [from, to] = [before(criterion), after(criterion)];
      return from === to ? [] : [{ criterion, from, to }];
    });
  }
}

/** @returns the answer to a criterion: as it counts or, where the criterion takes no part, as it stands. */
function answersIn(scale: Scale, rated: RatedAnswers): (criterion: Criterion) => Answer | null {
  const parts = new Map(partsOf(scale, rated).map((part) => [part.criterion.id, part]));
  return (criterion) => {
    const { id } = criterion;
    const part = parts.get(id);
    if (part) return part.answer ?? null;
    if (isAnsweredByStage(criterion)) return rated.stage ?? null;
    return Object.hasOwn(rated.answers, id) ? (rated.answers[id] ?? null) : null;
  };
}
