import * as z from 'zod/mini';
import { changeOf } from '#domain/measure/change';
import { alarmRuns, definitionAlarm, type Alarm } from '#domain/measure/definitionAlarm';
import { FORMULAS } from '#domain/measure/formula';
import { seriesOf } from '#domain/measure/months';
import { outputShare } from '#domain/measure/office/outputShare';
import { checkCell } from '#domain/measure/reading';
import { sayDo } from '#domain/measure/office/sayDo';
import { shareOf } from '#domain/measure/share';
import { valueOf } from '#domain/measure/value';
import { foresightOf } from '#domain/voice/foresight';
import { heardOf } from '#domain/voice/heard';
import { agesOf, loadOf } from '#domain/voice/waiting';
import { HONESTY } from './honestyCases';
import { LADDER } from './ladderCases';
import { cellForm, countsForm, formulaForm, formulaOr, wordsOf } from './measuresForms';
import { MAPS } from './mapCases';
import { PATHS } from './pathCases';

/** How the cases of measures write what goes in. */

const placed = z.looseObject({ row: z.number(), column: z.string() });
const month = z.looseObject({ period: z.string() });
const months = z.object({ from: z.string(), to: z.string(), readings: z.array(month) });
const change = z.object({
  earlier: z._default(cellForm, null),
  later: z._default(cellForm, null),
  formula: z.optional(formulaForm),
});
const valued = z.looseObject({ formula: formulaForm });
const runs = z.object({
  formula: formulaForm,
  months: z.optional(z.array(month)),
  readings: z._default(z.array(month), []),
});
const sayDoForm = z.object({
  stages: z.array(z.object({ id: z.string(), need: z.number() })),
  rewards: z.array(z.object({ stage: z._default(z.nullable(z.string()), null), weight: z.number() })),
});
const counting = z._default(z.nullable(z.enum(['output', 'outcome'])), null);
const forecast = z.object({ impact: z.number(), sure: z.number() });
const voices = z.object({
  opinions: z.array(
    z.object({
      role: z.string(),
      realised: z.nullable(z.number()),
      blind: z._default(z.nullable(forecast), null),
      revised: z.optional(z.nullable(forecast)),
      kept: z.optional(z.boolean()),
    }),
  ),
});
const heard = z.object({ asked: z.array(z.string()), roster: z.array(z.string()), given: z.array(z.string()) });

/** @returns a rule that reads its input as a schema says. */
const rule =
  <T>(schema: z.ZodMiniType<T>, answer: (input: T) => unknown) =>
  (input: unknown): unknown =>
    answer(schema.parse(input));

const NOT_PROVIDED = { state: 'not provided' } as const;

/** The cases name formulas in words. */
const inWords = (alarm: Alarm): object => ('named' in alarm ? { ...alarm, named: wordsOf(alarm.named) } : alarm);

/**
 * Rule of the measures → the real domain function behind it, called with the input as the cases write it. A rule comes
 * here with the domain module that it is about; until then its cases are counted as not built.
 */
export const MEASURES: Readonly<Record<string, (input: unknown) => unknown>> = {
  reading(input) {
    const { row, column, ...one } = placed.parse(input);
    return checkCell(cellForm.parse(one), row, column);
  },
  months: rule(months, ({ from, to, readings }) =>
    seriesOf(
      from,
      to,
      readings.map(({ period, ...one }) => ({ ...(cellForm.parse(one) ?? NOT_PROVIDED), period })),
    ),
  ),
  share: rule(countsForm, shareOf),
  change: rule(change, ({ earlier, later, formula }) => changeOf(earlier, later, formulaOr(formula, earlier, later))),
  value: rule(valued, ({ formula, ...one }) => valueOf(formula, cellForm.parse(one))),
  definition_alarm: rule(valued, ({ formula, ...one }) => inWords(definitionAlarm(formula, cellForm.parse(one)))),
  alarm_run: rule(runs, ({ formula, months, readings }) => {
    const judged = alarmRuns(
      (months ?? readings).map(({ period, ...one }) => ({ period, inForce: formula, cell: cellForm.parse(one) })),
    );
    return {
      months: judged.months.map(inWords),
      proposals: judged.proposals.map((one) => ({ ...one, formula: FORMULAS[one.formula].words })),
    };
  }),
  say_do: rule(sayDoForm, ({ stages, rewards }) => sayDo(stages, rewards)),
  output_share: rule(z.object({ measures: z.array(counting) }), ({ measures }) => outputShare(measures)),
  ...MAPS,
  ...PATHS,
  ...HONESTY,
  ...LADDER,
  voices: rule(voices, ({ opinions }) => foresightOf(opinions as Parameters<typeof foresightOf>[0])),
  heard: rule(heard, ({ asked, roster, given }) => heardOf(asked, roster, given)),
  age: rule(z.object({ days: z.array(z.number()) }), ({ days }) => agesOf(days)),
  little: rule(z.object({ open: z.number(), closedPerWeek: z.number() }), (one) => loadOf(one.open, one.closedPerWeek)),
};

/** @returns what the domain says to a case, where the rule is built. */
export function measured(
  rule: string,
  input: unknown,
  expected: unknown,
): { found: unknown; expected: unknown; notBuilt: boolean } {
  const answer = Object.hasOwn(MEASURES, rule) ? MEASURES[rule] : undefined;
  return answer ? { found: answer(input), expected, notBuilt: false } : { found: {}, expected: {}, notBuilt: true };
}
