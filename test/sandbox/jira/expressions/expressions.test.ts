import { evaluateExpression } from '#sandbox/jira/expressions/evaluate';
import { ExpressionError, ExpressionNotModelled } from '#sandbox/jira/expressions/problems';
import { Properties, Thing } from '#sandbox/jira/expressions/values';

const property = { floor: 47.5, answers: { impact: 2 }, stage: 'retention', list: [1], empty: null };
const variables = {
  issue: new Thing('Issue', { key: () => 'A-1', properties: () => new Properties({ 'customer-lens': property }) }),
  value: null,
};
const evaluate = (text: string): unknown => evaluateExpression(text, variables);

test.each([
  ["issue.properties['customer-lens']?.floor != null", true],
  ["issue.properties['customer-lens'].answers.impact", 2],
  ["issue.properties['customer-lens']?.absent", null],
  ["issue.properties['customer-lens']?.absent.deeper.still", null],
  ["issue.properties['another-app']?.floor", null],
  ["let found = issue.properties['customer-lens']; found?.stage == 'retention' ? found.stage : ''", 'retention'],
  ['let a = 1; let b = a + 1; b > a && b <= 2 || false', true],
  ['\'A\' + "B" + `${issue.key} of ${2}`', 'ABA-1 of 2'],
  ['-(1 + 2) * 3 / 2 - 1', -5.5],
  ['!(1 == 2) && null == value', true],
  ['typeof issue', 'Issue'],
  ["typeof issue.properties['customer-lens']", 'Map'],
])('%s', (text, value) => {
  expect(evaluate(text)).toEqual(value);
});

test.each([
  ["issue.properties['another-app'].floor", 'Cannot read "floor" of null.'],
  ["issue.properties['customer-lens'].absent", 'There is no "absent" in this Map.'],
  ["issue.properties['customer-lens'].empty.deeper", 'Cannot read "deeper" of null.'],
  ["issue.properties['customer-lens']?.stage?.shown", 'There is no "shown" of String.'],
  ["1 + '1'", 'Operator + is not applicable to Number and String.'],
  ["1 < '1'", "Can't compare Number to String."],
  ['null ? 1 : 2', '?: takes a Boolean, not null.'],
  ['1 && true', '&& takes a Boolean, not Number.'],
  ['issue.key =', 'Jira expression cannot be read: '],
  ['let a = 1;', 'Jira expression has no result'],
  [`'${'x'.repeat(1000)}'`, 'Jira expression is too long (1002), limit: 1000 characters'],
  [Array(101).fill('1').join('+'), 'Jira expression has too many nodes (101), limit: 100 leaves'],
])('Jira does not evaluate %s', (text, message) => {
  expect(() => evaluate(text)).toThrow(ExpressionError);
  expect(() => evaluate(text)).toThrow(message);
});

test.each([
  ['issue.watchers', '"watchers" of Issue'],
  ['app', 'the variable "app"'],
  ['issue.key.length', '"length" of String'],
  ['issue.properties.get("x")', 'a CallExpression'],
  ["issue.properties['customer-lens']?.list.map(a => a)", 'a call of a method'],
  ['1 === 1', 'the operator ==='],
  ['1 ?? 2', 'the operator ??'],
  ['5 % 2', 'the operator %'],
  ["issue.properties['customer-lens'].list == 1", 'comparing List with Number'],
  ['if (true) { 1 }', 'Jira expression has no result'],
  ['const a = 1; a', 'a VariableDeclaration'],
  ['[1, 2]', 'a ArrayExpression'],
  ['/x/', 'a literal that is neither text nor number'],
])('%s is not modelled, and says so by its name', (text, what) => {
  expect(() => evaluate(text)).toThrow(what);
});

test('what is not modelled is never taken for what Jira refuses', () => {
  expect(() => evaluate('issue.watchers')).toThrow(ExpressionNotModelled);
  expect(() => evaluate('issue.watchers')).not.toThrow(ExpressionError);
});
