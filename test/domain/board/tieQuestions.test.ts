import fc from 'fast-check';
import { MOST_ORDERED } from '#domain/board/tie';
import { mostQuestions, tieState, type TieAnswer } from '#domain/board/tieQuestions';

const IDS = ['f', 'b', 'e', 'a', 'd', 'c'];

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length < 2) return [[...all]];
  return all.flatMap((one, at) => permutations(all.filter((_, other) => other !== at)).map((rest) => [one, ...rest]));
}

/** Somebody who has an order in mind and answers by it. */
function answeredBy(wanted: readonly string[], epics: readonly string[]): { order: string[]; answers: TieAnswer[] } {
  const answers: TieAnswer[] = [];
  for (;;) {
    const state = tieState(epics, answers);
    if (state.done) return { order: state.order, answers };
    const [a, b] = state.pair;
    const isFirst = wanted.indexOf(a) < wanted.indexOf(b);
    answers.push(isFirst ? { first: a, second: b } : { first: b, second: a });
  }
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

test.each([2, 3, 4, 5, MOST_ORDERED])(
  'any order of %i epics is found, by no more questions than can be needed at worst',
  (n) => {
    const epics = IDS.slice(0, n);
    // Fewer answers than this cannot tell all orders apart, so no way of asking does with less.
    const least = Math.ceil(Math.log2(factorial(n)));
    const numbers = permutations(epics).map((wanted) => {
      const { order, answers } = answeredBy(wanted, epics);
      expect(order).toEqual(wanted);
      return answers.length;
    });
    expect([Math.max(...numbers), mostQuestions(n)]).toEqual([least, least]);
  },
);

test('whatever is answered, the order agrees with every answer, and no question repeats what was said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 11 }), fc.infiniteStream(fc.boolean()), (n, sayings) => {
      const epics = Array.from({ length: n }, (_, at) => `e${at}`);
      const answers: TieAnswer[] = [];
      let state = tieState(epics, answers);
      while (!state.done) {
        const [a, b] = state.pair;
        expect(implied(answers, a, b) || implied(answers, b, a)).toBe(false);
        answers.push(sayings.next().value ? { first: a, second: b } : { first: b, second: a });
        state = tieState(epics, answers);
      }
      const { order } = state;
      expect([...order].sort()).toEqual([...epics].sort());
      expect(answers.every(({ first, second }) => order.indexOf(first) < order.indexOf(second))).toBe(true);
      expect(answers.length).toBeLessThanOrEqual(mostQuestions(n));
    }),
  );
});

/** Whether the answers already say, over any number of steps, that one goes before another. */
function implied(answers: readonly TieAnswer[], first: string, second: string): boolean {
  const behind = new Set([first]);
  for (let grew = true; grew;) {
    const more = answers.filter((one) => behind.has(one.first) && !behind.has(one.second));
    more.forEach((one) => behind.add(one.second));
    grew = more.length > 0;
  }
  return behind.has(second);
}

test('an answer that is taken back leads to the question before; one to another question is refused', () => {
  const first = tieState(IDS, []);
  if (first.done) throw new Error('Six epics need questions.');
  const [a, b] = first.pair;
  const second = tieState(IDS, [{ first: a, second: b }]);
  expect(second).toMatchObject({ done: false, asked: 1, most: 10 });
  expect(tieState(IDS, [])).toEqual(first);
  expect(() => tieState(IDS, [{ first: 'a', second: 'unheard' }])).toThrow('another pair');
});
