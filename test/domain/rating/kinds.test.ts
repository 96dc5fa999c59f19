import fc from 'fast-check';
import {
  isAnsweredByStage,
  KIND_NAMES,
  kindOf,
  legalUtilities,
  missingRange,
  offersAnswer,
  optionsOf,
  utilityOf,
  type Answer,
  type Criterion,
} from '#domain/rating/criterion';
import { openStages } from '#domain/journey/journey';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { criterionSchema, KINDS } from '#domain/rating/kinds/index';
import { settingsProblems, type Settings } from '#domain/settings/settings';
import { settingsDifference } from '#domain/settings/settingsDifference';
import { problemText, textOf } from '#domain/settings/shippedTexts';
import { answersTo, criterionOf } from '../../support/generators';

/** Every kind of criterion is tested by standing in the table: nothing here names one. */
const everyKind = test.each(KIND_NAMES);

const STAGES = openStages(DEFAULT_SETTINGS.journeys).map((stage, at) => ({ ...stage, need: at % 4 }));
const JOURNEYS = [{ id: 'default', label: 'Journey', stages: STAGES }];

/** Answers that a criterion has, wherever they stand. */
const answersOf = (one: Criterion): Answer[] => (isAnsweredByStage(one) ? STAGES.map(({ id }) => id) : answersTo(one));

const withCriterion = (one: Criterion): Settings => ({
  ...DEFAULT_SETTINGS,
  criteria: [...DEFAULT_SETTINGS.criteria.filter(({ kind }) => kind !== one.kind || !kindOf(one).once), one],
});

everyKind('%s: a new criterion is one of its kind, can be stored and is read back', (name) => {
  const blank = kindOf({ kind: name }).blank({ id: 'new', label: 'New', question: '', anchors: {}, weight: 0 });
  expect(blank.kind).toBe(name);
  expect(criterionSchema.parse(JSON.parse(JSON.stringify(blank)))).toEqual(blank);
  expect(() => criterionSchema.parse({ ...blank, unknown: 1 })).toThrow();
  expect(() => KINDS[name].schema.parse({ ...blank, kind: 'none' })).toThrow();
});

everyKind(
  '%s: what an answer counts lies in the range that it had while it was missing, and in what it could be drawn as',
  (name) => {
    fc.assert(
      fc.property(criterionOf('one', name), (one) => {
        const { bounds } = kindOf(one);
        const range = missingRange(one, STAGES);
        const legal = legalUtilities(one, STAGES);
        expect(range.low).toBeGreaterThanOrEqual(bounds.low);
        expect(range.high).toBeLessThanOrEqual(bounds.high);
        expect(answersOf(one).length).toBeGreaterThan(0);
        for (const answer of answersOf(one)) {
          const u = utilityOf(one, answer, STAGES) ?? NaN;
          expect(u).toBeGreaterThanOrEqual(range.low);
          expect(u).toBeLessThanOrEqual(range.high);
          if (legal !== 'anyShare') expect(legal).toContain(u);
        }
        const counted = answersOf(one).map((answer) => utilityOf(one, answer, STAGES) ?? NaN);
        expect(Math.min(...counted)).toBeCloseTo(range.low, 3);
        expect(Math.max(...counted)).toBeCloseTo(range.high, 3);
        if (legal === 'anyShare') expect(range).toEqual({ low: 0, high: 1 });
        else expect([legal[0], legal.at(-1), legal]).toEqual([range.low, range.high, [...legal].sort((a, b) => a - b)]);
      }),
    );
  },
);

everyKind('%s: what is none of its answers counts nothing', (name) => {
  fc.assert(
    fc.property(
      criterionOf('one', name),
      fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.integer(), fc.double()),
      (one, answer) => {
        const u = utilityOf(one, answer, STAGES);
        if (answersOf(one).includes(answer)) expect(u).toBeDefined();
        else if (kindOf(one).text(one, STAGES).offered.length > 0) expect(u).toBeUndefined();
        else expect(u === undefined || (u >= 0 && u <= 1)).toBe(true);
      },
    ),
  );
});

everyKind('%s: an answer is read as it was written, and said in words', (name) => {
  fc.assert(
    fc.property(criterionOf('one', name), (one) => {
      const kind = kindOf(one);
      const text = kind.text(one, STAGES);
      for (const answer of answersOf(one)) {
        expect(text.read(text.written(answer))).toBe(answer);
        expect(text.inNumbers).toBe(typeof answer === 'number');
        expect(kind.answerWords(one, answer, JOURNEYS)).not.toBe('');
      }
      expect(text.written('gone')).toBe('');
      expect(text.expected).toMatch(/\.$/);
    }),
  );
});

everyKind('%s: whatever is written, what is read is one of its answers', (name) => {
  const written = fc.oneof(
    fc.string(),
    fc.integer().map(String),
    fc.double().map(String),
    fc.constantFrom('-0', '+2', '−3', '2.0', '9007199254740993', '1e3', '0x10', '__proto__'),
  );
  fc.assert(
    fc.property(criterionOf('one', name), written, (one, text) => {
      const answer = kindOf(one).text(one, STAGES).read(text.trim());
      if (answer === undefined) return;
      expect(utilityOf(one, answer, STAGES)).toBeDefined();
      expect(Object.is(answer, -0)).toBe(false);
      expect(offersAnswer(one, answer)).toBe(!isAnsweredByStage(one));
    }),
    { numRuns: 300 },
  );
});

everyKind('%s: each answer that is explained has its sentence as meaning', (name) => {
  fc.assert(
    fc.property(criterionOf('one', name), (one) => {
      const kind = kindOf(one);
      const explained: Criterion = {
        ...one,
        anchors: Object.fromEntries(kind.explained(one).map((answer) => [answer, `About ${answer}`])),
      };
      const found = answersOf(explained).filter(
        (answer) => kind.meaning(explained, answer, STAGES) === `About ${answer}`,
      );
      expect(found.map(String).sort()).toEqual([...kind.explained(one)].sort());
    }),
  );
});

everyKind('%s: what the kind has of its own is stored, told as a difference, and refused when it cannot be', (name) => {
  fc.assert(
    fc.property(criterionOf('one', name), (one) => {
      const { number, options } = kindOf(one);
      const plain = withCriterion(one);
      expect(settingsDifference(plain, plain)).toEqual([]);
      if (number) {
        const other = number.with(one, (number.of(one) ?? number.usual) + 1);
        expect(criterionSchema.parse(other)).toEqual(other);
        expect(settingsDifference(plain, withCriterion(other))).toEqual([
          {
            subject: textOf(one.label),
            aspect: 'ownNumber',
            name: number.label,
            before: String(number.of(one)),
            after: String(number.of(other)),
          },
        ]);
        const problems = settingsProblems(withCriterion(number.with(one, NaN)));
        expect(problems).toContainEqual({ key: number.problem, subject: one.label });
        expect(problems.map(problemText).join()).not.toContain('problem.');
      }
      if (options) {
        const fewer = options.with(one, options.of(one).slice(1));
        expect(optionsOf(fewer)).toHaveLength(optionsOf(one).length - 1);
        expect(settingsDifference(plain, withCriterion(fewer)).map(({ aspect }) => aspect)).toEqual(['options']);
        expect(settingsProblems(withCriterion(options.with(one, [])))).toContainEqual({
          key: 'problem.noOption',
          subject: one.label,
        });
      }
    }),
  );
});

everyKind('%s: its words are there, and short enough for the places where they stand', (name) => {
  const { words, sheet, answersName, whyFlat } = kindOf({ kind: name });
  for (const word of [words.name, words.details, sheet.name, answersName]) expect(word).toMatch(/^\S.{2,30}\S$/);
  expect(words.help).toMatch(/^[A-Z].{10,100}\.$/);
  if (whyFlat !== undefined) expect(whyFlat).toMatch(/\.$/);
});

test('of a kind that may stand once, settings with two are refused', () => {
  const once = KIND_NAMES.filter((name) => kindOf({ kind: name }).once);
  expect(once.length).toBeGreaterThan(0);
  for (const kind of once) {
    const two = ['first', 'second'].map((id) =>
      kindOf({ kind }).blank({ id, label: id, question: '', anchors: {}, weight: 1 }),
    );
    const others = DEFAULT_SETTINGS.criteria.filter((one) => one.kind !== kind);
    expect(settingsProblems({ ...DEFAULT_SETTINGS, criteria: [...others, ...two] })).not.toEqual([]);
    expect(settingsProblems({ ...DEFAULT_SETTINGS, criteria: [...others, two[0]!] })).toEqual([]);
  }
});
