import { judgedOf, lastDayOf, type WatchedStep } from './room';

/** Something that was decided in a room. */
interface Decided {
  /** ISO 8601. */
  at: string;
}

/** A room of a path from the month in which it opened. */
export interface PastRoom<Id extends string = string, D extends Decided = Decided> {
  /** The last day of its first month. */
  since: string;
  /** The steps that were below in it, in their order. */
  steps: Id[];
  /** What was decided in it, the oldest first. */
  decisions: D[];
  /** How it ended: with a decision, or in a month in which no step was below any more. Null while it is open. */
  end: { how: 'decided'; decision: D } | { how: 'recovered'; month: string } | null;
}

export interface RoomHistory<Id extends string = string, D extends Decided = Decided> {
  /** The newest first. */
  rooms: PastRoom<Id, D>[];
  /** What was decided before any step was below. */
  outside: D[];
}

interface Month<Id extends string> {
  period: string;
  below: Id[];
}

interface Run<Id extends string> {
  months: Month<Id>[];
  /** The month after it, in which no step was below; null where there is none. */
  next: string | null;
}

/**
 * All rooms of a path, out of its readings and decisions: nobody writes them down. A room is a run of months in each of
 * which a step was below. It ends with the first decision after its newest reading below, else with the month in which
 * the steps recovered. What was read once more after a decision opens the same room again.
 */
export function roomHistory<Id extends string, D extends Decided>(
  steps: readonly WatchedStep<Id>[],
  decisions: readonly D[],
): RoomHistory<Id, D> {
  const judged = steps.map((step) => ({ id: step.id, readings: judgedOf(step) }));
  const periods = [...new Set(judged.flatMap(({ readings }) => readings.map(({ period }) => period)))].sort();
  const months = periods.map((period) => ({
    period,
    below: judged
      .filter(({ readings }) => readings.findLast((one) => one.period <= period)?.isBelow)
      .map(({ id }) => id),
  }));
  const runs = runsOf(months).map((run) => ({ run, ...enteredIn(run, judged) }));
  const byTime = [...decisions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const placeOf = ({ at }: D): number => runs.findLastIndex(({ first }) => first < at);
  const rooms = runs.map(({ run, newest }, place): PastRoom<Id, D> => {
    const made = byTime.filter((decision) => placeOf(decision) === place);
    const closing = made.find(({ at }) => at > newest);
    const recovered = run.next === null ? null : ({ how: 'recovered', month: run.next } as const);
    return {
      since: lastDayOf(run.months[0]?.period ?? ''),
      steps: steps.map(({ id }) => id).filter((id) => run.months.some(({ below }) => below.includes(id))),
      decisions: made,
      end: closing ? { how: 'decided', decision: closing } : recovered,
    };
  });
  return { rooms: rooms.reverse(), outside: byTime.filter((decision) => placeOf(decision) < 0) };
}

/** @returns the runs of months in which a step was below, the oldest first. */
function runsOf<Id extends string>(months: readonly Month<Id>[]): Run<Id>[] {
  const runs: Run<Id>[] = [];
  let run: Run<Id> | null = null;
  for (const month of months) {
    if (month.below.length === 0) {
      if (run) run.next = month.period;
      run = null;
    } else if (run) run.months.push(month);
    else runs.push((run = { months: [month], next: null }));
  }
  return runs;
}

type JudgedStep<Id extends string> = { id: Id; readings: ReturnType<typeof judgedOf> };

/** @returns when the first reading below in a run was saved, and the newest by which a step stands at its end. */
function enteredIn<Id extends string>(
  { months }: Run<Id>,
  judged: readonly JudgedStep<Id>[],
): { first: string; newest: string } {
  const [from, last] = [months[0], months.at(-1)];
  const until = last?.period ?? '';
  const within = judged.flatMap(({ readings }) =>
    readings.filter(({ period, isBelow }) => isBelow && period >= (from?.period ?? '') && period <= until),
  );
  const standing = judged
    .filter(({ id }) => last?.below.includes(id))
    .flatMap(({ readings }) => readings.findLast(({ period }) => period <= until) ?? []);
  return {
    first: within.map(({ entered }) => entered).sort()[0] ?? '',
    newest:
      standing
        .map(({ entered }) => entered)
        .sort()
        .at(-1) ?? '',
  };
}
