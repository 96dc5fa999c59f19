import * as z from 'zod/mini';
import { costToServe, savingOf } from '#domain/path/shift/costToServe';
import { funnelOf, type Step } from '#domain/path/funnel';
import { atStake, lostAt, recoverableAt } from '#domain/path/lost';
import { pathState } from '#domain/path/pathState';
import { lastDayOf, roomOf } from '#domain/path/room';
import { stepState } from '#domain/path/stepState';
import { substitutionOf, takeUpOf } from '#domain/path/shift/substitution';
import { sustainedUse } from '#domain/path/shift/sustained';
import { CROWNS, tripleCrown, type Crown } from '#domain/path/tripleCrown';
import { askedOf, BRANCHES, whyOf } from '#domain/path/why';
import { cellForm, countsForm, formulaForm, formulaOr } from './measuresForms';

/** The rules of paths, sections 4, 5 and 10: rule → the domain function behind it. */

const number = z._default(z.nullable(z.number()), null);
const steps = z.array(z.looseObject({ id: z.string() }));
const chain = z.object({ steps, N: number, step: z._default(z.string(), ''), target: number });
const branch = z.enum(BRANCHES);
const reason = z.object({
  id: z.string(),
  name: z.optional(z.string()),
  branch: z._default(z.nullable(branch), null),
  x: z.number(),
});
const named = z.union([z.string(), z.object({ id: z.string(), branch: z.optional(branch) })]);
const completed = z.object({
  digital: number,
  all: number,
  months: z.optional(z.number()),
  version: z.optional(z.number()),
});
const reading = z.looseObject({ period: z.string(), entered: z.optional(z.string()) });
const watched = z.object({ id: z.string(), threshold: number, readings: z.array(reading) });
const crown = z._default(
  z.nullable(
    z.object({
      want: z.enum(['up', 'down']),
      formula: z.optional(formulaForm),
      before: z._default(cellForm, null),
      after: z._default(cellForm, null),
    }),
  ),
  null,
);

const stepsOf = (forms: z.infer<typeof steps>): Step[] =>
  forms.map((form) => ({ id: form.id, cell: countsForm.parse(form) }));

function crownOf(form: z.infer<typeof crown>): Crown | null {
  return form && { ...form, formula: formulaOr(form.formula, form.before, form.after) };
}

const funnelRule =
  <T>(answer: (funnel: ReturnType<typeof funnelOf>, form: z.infer<typeof chain>) => T) =>
  (input: unknown): T => {
    const form = chain.parse(input);
    return answer(funnelOf(stepsOf(form.steps)), form);
  };

export const PATHS: Readonly<Record<string, (input: unknown) => unknown>> = {
  funnel: funnelRule((funnel) => funnel),
  lost: funnelRule((funnel, { N, step }) => lostAt(funnel, N, step)),
  recoverable: funnelRule((funnel, { N, step, target }) => recoverableAt(funnel, N, step, target ?? 0)),
  at_stake(input) {
    const form = z.object({
      low: z.number(),
      high: z.number(),
      value: z._default(z.nullable(z.tuple([z.number(), z.number()])), null),
    });
    const { value, ...lost } = form.parse(input);
    return atStake(lost, value);
  },
  why(input) {
    const form = z.object({ asked: z.number(), gave: z.number(), reasons: z.array(reason) });
    return whyOf(form.parse(input));
  },
  why_people(input) {
    const form = z.object({ people: z.array(z.array(named)), branches: z._default(z.record(z.string(), branch), {}) });
    const { people, branches } = form.parse(input);
    const known = people.flat().flatMap((one) => (typeof one === 'string' ? [] : [[one.id, one.branch] as const]));
    const ids = people.map((reasons) => reasons.map((one) => (typeof one === 'string' ? one : one.id)));
    return whyOf(askedOf(ids, { ...Object.fromEntries(known), ...branches }));
  },
  step_state(input) {
    const { threshold } = z.looseObject({ threshold: number }).parse(input);
    return { state: stepState(countsForm.parse(input), threshold) };
  },
  path_state(input) {
    const form = chain.parse(input);
    return pathState(stepsOf(form.steps), form.target);
  },
  room(input) {
    const form = z.object({ steps: z.array(watched), decisions: z._default(z.array(z.string()), []) }).parse(input);
    const watchedSteps = form.steps.map(({ id, threshold, readings }) => ({
      id,
      threshold,
      readings: readings.map(({ period, entered = lastDayOf(period), ...cell }) => ({
        period,
        entered,
        cell: countsForm.parse(cell),
      })),
    }));
    return roomOf(watchedSteps, form.decisions);
  },
  take_up: (input) => takeUpOf(completed.parse(input)),
  substitution(input) {
    const { before, after } = z.object({ before: completed, after: completed }).parse(input);
    return substitutionOf(before, after);
  },
  cost_to_serve(input) {
    const { ways } = z.object({ ways: z.array(z.object({ completed: number, cost: number })) }).parse(input);
    return costToServe(ways);
  },
  saving(input) {
    const form = z.object({ n: z.number(), points: z.number(), from: z.number(), to: z.number() });
    const { n, points, from, to } = form.parse(input);
    return { saving: savingOf(n, points, from, to) };
  },
  sustained(input) {
    const person = z.object({ first: z.string(), uses: z.array(z.string()) });
    const { people, asOf } = z.object({ people: z.array(person), asOf: z.string() }).parse(input);
    return { windows: sustainedUse(people, asOf) };
  },
  triple_crown(input) {
    const form = z.object({ service: crown, cost: crown, revenue: crown }).parse(input);
    const crowns = CROWNS.map((name) => [name, crownOf(form[name])] as const);
    return tripleCrown(Object.fromEntries(crowns) as Parameters<typeof tripleCrown>[0]);
  },
};
