import * as z from 'zod/mini';
import { summaryOf, SUMMARY_PROPERTY } from '#domain/publication/summary';
import { scaleOf } from '#domain/rating/score';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { evaluateExpression } from '#sandbox/jira/expressions/evaluate';
import { Properties, Thing } from '#sandbox/jira/expressions/values';
import { manifest } from '../support/projectFiles';
import { anAssessment } from '../support/generators';

const expression = z.object({ expression: z.string() });
const nativeModules = z.array(
  z.object({
    key: z.string(),
    name: z.string(),
    description: z.string(),
    expression: z.optional(z.string()),
    errorMessage: z.optional(z.union([z.string(), expression])),
    projectTypes: z.optional(z.array(z.string())),
    view: z.optional(z.object({ formatter: z.object({ expression: z.string(), export: z.boolean() }) })),
  }),
);
type NativeModule = z.infer<typeof nativeModules>[number];
const modulesOf = (type: string): NativeModule[] => nativeModules.parse(manifest().modules[type]);
const fields = modulesOf('jira:customField');
const validators = modulesOf('jira:workflowValidator');
const conditions = modulesOf('jira:workflowCondition');

const scale = scaleOf(DEFAULT_SETTINGS);
const whole = summaryOf(
  anAssessment({ answers: { impact: -2, request: 'yes' }, stage: 'purchase', sponsor: 'admin' }),
  scale,
  1,
);
const { shown: _words, ...earlier } = whole;

/** What stands on an issue: nothing, or what the app publishes, or once published. */
const ISSUES: Readonly<Record<string, Record<string, unknown>>> = {
  'nothing published': {},
  'not rated': { [SUMMARY_PROPERTY]: summaryOf(anAssessment({}), scale, 1) },
  'a begun rating': { [SUMMARY_PROPERTY]: summaryOf(anAssessment({ answers: { impact: 2 } }), scale, 1) },
  'a whole rating': { [SUMMARY_PROPERTY]: whole },
  'a rating published by an earlier version': { [SUMMARY_PROPERTY]: earlier },
};

const on = (properties: Record<string, unknown>, text: string | undefined): unknown =>
  evaluateExpression(text ?? '', {
    issue: new Thing('Issue', { properties: () => new Properties(properties) }),
    value: null,
  });

test.each<[issue: keyof typeof ISSUES, fields: string[], rules: string[]]>([
  ['nothing published', ['', '', '', ''], []],
  ['not rated', ['', '', '', ''], []],
  ['a begun rating', ['47…77', '77', '+2', ''], ['rated', 'impact']],
  [
    'a whole rating',
    ['-17', '-17', '-2', 'Purchase'],
    ['rated', 'rated-fully', 'impact', 'request', 'stage', 'sponsor'],
  ],
  ['a rating published by an earlier version', ['', '', '', ''], ['rated', 'impact', 'request', 'stage', 'sponsor']],
])('%s: what the fields show and which rules hold', (name, shown, holding) => {
  const properties = ISSUES[name]!;
  expect(fields.map(({ view }) => on(properties, view?.formatter.expression))).toEqual(shown);
  const holds = validators.filter((rule) => on(properties, rule.expression) === true);
  expect(holds.map(({ key }) => key.replace('need-', ''))).toEqual(holding);
  for (const rule of validators) expect(typeof on(properties, rule.expression)).toBe('boolean');
  for (const { errorMessage } of validators)
    if (typeof errorMessage === 'object') expect(on(properties, errorMessage.expression)).toMatch(/try again\.$/);
});

test('a rule that names what is missing names it as the settings do', () => {
  const { errorMessage } = validators.find(({ key }) => key === 'need-rated-fully')!;
  expect(on(ISSUES['a begun rating']!, expression.parse(errorMessage).expression)).toBe(
    'The customer score lacks answers: Customer request. Open Customer Lens on it, answer them, and try again.',
  );
});

test('each rule is there twice, to refuse and to hide, asks the same, and is offered to every project', () => {
  const rules = (list: NativeModule[], prefix: string): unknown =>
    list.map((rule) => [rule.key.replace(prefix, ''), rule.name, rule.expression, rule.projectTypes]);
  expect(rules(conditions, 'show-if-')).toEqual(rules(validators, 'need-'));
  for (const { projectTypes } of validators) expect(projectTypes).toEqual(['company-managed', 'team-managed']);
});

test('every message says what to do; every field stands in exports and says how to sort by it', () => {
  for (const { errorMessage } of validators) {
    const words = typeof errorMessage === 'object' ? errorMessage.expression : errorMessage;
    expect(words).toMatch(/Open Customer Lens on it, .* and try again\./);
  }
  for (const { description, view } of fields) {
    expect(description).toMatch(/(Sort|Search) by customer[A-Z]\w+\.$/);
    expect(view?.formatter.export).toBe(true);
  }
});
