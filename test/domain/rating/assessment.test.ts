import fc from 'fast-check';
import { applyChanges, changeProblems, changesSchema, NEVER_RATED, type Changes } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { anAssessment } from '../../support/generators';

describe('applying a change', () => {
  test('keeps what it does not name and tells from and to', () => {
    const before = anAssessment({ answers: { impact: 2 }, stage: 'purchase' });
    const { next, from, to, changed } = applyChanges(before, { answers: { request: 'yes' }, disruption: 1 });
    expect(next.answers).toEqual({ impact: 2, request: 'yes' });
    expect(next.stage).toBe('purchase');
    expect(from).toEqual({ answers: { request: null }, disruption: null });
    expect(to).toEqual({ answers: { request: 'yes' }, disruption: 1 });
    expect(changed).toBe(true);
  });

  test('null clears an answer back to not rated', () => {
    const { next, to } = applyChanges(anAssessment({ answers: { impact: 0, request: 'no' } }), {
      answers: { impact: null },
    });
    expect(next.answers).toEqual({ request: 'no' });
    expect(to).toEqual({ answers: { impact: null } });
  });

  test('the primary stage never stands among the others', () => {
    const { next } = applyChanges(anAssessment({ stage: 'purchase' }), {
      otherStages: ['retention', 'purchase', 'retention'],
    });
    expect(next.otherStages).toEqual(['retention']);
    expect(applyChanges(anAssessment({ ...next }), { stage: 'retention' }).next.otherStages).toEqual([]);
  });

  test('a reason of blanks is no reason', () => {
    expect(applyChanges(NEVER_RATED, { reason: '   ' })).toMatchObject({ changed: false, next: { reason: null } });
  });

  const someChanges: fc.Arbitrary<Changes> = fc.record(
    {
      answers: fc.dictionary(
        fc.constantFrom('impact', 'request', 'reach'),
        fc.option(fc.integer({ min: -3, max: 3 }), { nil: null }),
      ),
      reason: fc.option(fc.string({ maxLength: 20 }), { nil: null }),
      disruption: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
      stage: fc.option(fc.constantFrom('awareness', 'purchase'), { nil: null }),
      otherStages: fc.array(fc.constantFrom('awareness', 'purchase', 'retention'), { maxLength: 3 }),
      sponsor: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
    },
    { requiredKeys: [] },
  );

  test('applying it again changes nothing, and applying its "from" undoes it', () => {
    fc.assert(
      fc.property(someChanges, someChanges, (first, second) => {
        const start = anAssessment(applyChanges(NEVER_RATED, first).next);
        const once = applyChanges(start, second);
        const after = anAssessment(once.next);
        expect(applyChanges(after, second).changed).toBe(false);
        expect(anAssessment(applyChanges(after, once.from).next)).toEqual(start);
      }),
    );
  });
});

describe('what may be changed', () => {
  test.each<[Changes, string[]]>([
    [{ answers: { impact: 3, request: 'no' } }, []],
    [{ answers: { impact: 4 } }, ['problem.answerNotInList']],
    [{ answers: { request: 1 } }, ['problem.answerNotInList']],
    [{ answers: { reach: 4 } }, ['problem.unknownCriterion']],
    [{ answers: { 'stage-need': 1 } }, ['problem.unknownCriterion']],
    [{ answers: { reach: null } }, []],
    [{ stage: 'nowhere' }, ['problem.unknownStage']],
    [{ otherStages: ['retention', 'nowhere'] }, ['problem.unknownStage']],
  ])('%j', (changes, problems) => {
    expect(changeProblems(changes, DEFAULT_SETTINGS).map(({ key }) => key)).toEqual(problems);
  });

  test.each<[string, unknown]>([
    ['an unknown key', { impact: 2 }],
    ['a prototype key', { answers: { constructor: 1 } }],
    ['half an answer', { answers: { impact: 0.5 } }],
    ['disruption beyond severe', { disruption: 4 }],
    ['a reason without end', { reason: 'x'.repeat(501) }],
    ['a sponsor with markup', { sponsor: '<b>' }],
    ['a list', []],
  ])('%s is refused before anything else', (_, changes) => {
    expect(changesSchema.safeParse(changes).success).toBe(false);
  });

  test('the prototype itself is no answer: it is left out', () => {
    expect(changesSchema.parse(JSON.parse('{"answers":{"__proto__":{"impact":3}}}'))).toEqual({ answers: {} });
  });
});
