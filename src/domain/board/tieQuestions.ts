/** One answer: of two epics, the one that goes first. */
export interface TieAnswer {
  first: string;
  second: string;
}

/** What is asked next, or what came of it. `asked`: how many questions were answered. */
export type TieState =
  | { done: false; pair: readonly [string, string]; asked: number; most: number }
  | { done: true; order: string[]; asked: number };

/** A sorting that waits for each comparison: yields a pair, is given the one that goes first. */
type Sorting = Generator<readonly [string, string], string[], string>;

/**
 * The least number of questions that suffices for so many epics, whatever the answers: for up to eleven, merge
 * insertion needs no more than can be needed at worst (Ford and Johnson, "A tournament problem", American Mathematical
 * Monthly 66, 1959).
 */
export function mostQuestions(epics: number): number {
  return Array.from({ length: epics }, (_, at) => Math.ceil(Math.log2((3 * (at + 1)) / 4))).reduce(
    (sum, one) => sum + one,
    0,
  );
}

/**
 * Orders epics by as few questions as it takes. The same answers always lead to the same next question, so an answer is
 * taken back by leaving it out.
 * @throws Error on an answer to another question than the one that was asked.
 */
export function tieState(epics: readonly string[], answers: readonly TieAnswer[]): TieState {
  const sorting = sorted(epics);
  let step = sorting.next();
  let asked = 0;
  for (const { first, second } of answers) {
    if (step.done) break;
    const pair = step.value;
    if (!pair.includes(first) || !pair.includes(second) || first === second)
      throw new Error('An answer is about another pair than the one that was asked.');
    step = sorting.next(first);
    asked += 1;
  }
  if (step.done) return { done: true, order: step.value, asked };
  return { done: false, pair: step.value, asked, most: mostQuestions(epics.length) };
}

/**
 * Merge insertion: pairs are asked first, the better ones of them are ordered in the same way, and the others are
 * inserted, each where halving wastes no answer.
 */
function* sorted(epics: readonly string[]): Sorting {
  if (epics.length < 2) return [...epics];
  const worseOf = new Map<string, string>();
  for (let at = 0; at + 1 < epics.length; at += 2) {
    const [a, b] = [epics[at] ?? '', epics[at + 1] ?? ''];
    const first = yield [a, b];
    worseOf.set(first, first === a ? b : a);
  }
  const better = yield* sorted([...worseOf.keys()]);
  // Worst first: who is worse than the worst of the better ones needs no question.
  const chain = [...better].reverse();
  const waiting: { epic: string; above: string | null }[] = chain.map((above) => ({
    epic: worseOf.get(above) ?? '',
    above,
  }));
  if (epics.length % 2 === 1) waiting.push({ epic: epics.at(-1) ?? '', above: null });
  const [free, ...others] = waiting;
  if (free) chain.unshift(free.epic);
  for (const { epic, above } of inInsertingOrder(others)) {
    const end = above === null ? chain.length : chain.indexOf(above);
    chain.splice(yield* placeFor(epic, chain.slice(0, end)), 0, epic);
  }
  return chain.reverse();
}

/** @returns at which place of a chain, worst first, an epic stands. */
function* placeFor(epic: string, chain: readonly string[]): Generator<readonly [string, string], number, string> {
  let [low, high] = [0, chain.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const first = yield [epic, chain[middle] ?? ''];
    if (first === epic) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @returns what is inserted, in groups of 2, 2, 6, 10 …, each group from its end: then no chain that is searched is
 * longer than halving makes the most of.
 */
function inInsertingOrder<T>(waiting: readonly T[]): T[] {
  const ordered: T[] = [];
  let [size, power] = [2, 2];
  for (let taken = 0; taken < waiting.length; [power, size] = [2 * power, 2 * power - size]) {
    ordered.push(...waiting.slice(taken, taken + size).reverse());
    taken += size;
  }
  return ordered;
}
