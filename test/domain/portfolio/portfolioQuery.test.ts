import fc from 'fast-check';
import {
  betterJql,
  quoteJql,
  rankedJql,
  sameScoreJql,
  scopeJql,
  stageImpactJql,
} from '#domain/portfolio/portfolioQuery';
import { staysInParentheses } from '#domain/portfolio/orderBy';

test('the ranking query of a filter stands in parentheses', () => {
  const scope = scopeJql({ kind: 'filter', jql: 'project = A OR project = B' }, ['Epic', 'Big "idea"']);
  expect(rankedJql(scope)).toBe(
    '(issuetype in ("Epic", "Big \\"idea\\"") AND (project = A OR project = B)) AND customerScore >= -100 ' +
      'ORDER BY customerScore DESC, customerScoreBest ASC, key ASC',
  );
});

test('who ranks before a score is asked for between the steps of the grid, without the epic itself', () => {
  const score = { floor: -23.333333, ceiling: 46.666667 };
  expect(betterJql('type = Epic', score, '7')).toBe(
    '(type = Epic) AND customerScore >= -100 AND id != 7 AND (customerScore > -23.3333325 ' +
      'OR (customerScore > -23.3333335 AND customerScoreBest < 46.6666665))',
  );
  expect(sameScoreJql('type = Epic', score, '7')).toBe(
    '(type = Epic) AND customerScore >= -100 AND id != 7 AND customerScore > -23.3333335 AND customerScore ' +
      '< -23.3333325 AND customerScoreBest > 46.6666665 AND customerScoreBest < 46.6666675',
  );
  expect(() => betterJql('type = Epic', score, '7 OR id = 8')).toThrow(RangeError);
});

test('a stage is quoted, a level is a number', () => {
  expect(stageImpactJql('project = A', 'retention', -2)).toBe(
    '(project = A) AND customerScore >= -100 AND customerStage = "retention" AND customerImpact = -2',
  );
});

test('projects are ids of digits, nothing else', () => {
  expect(scopeJql({ kind: 'projects', projectIds: ['10001', '10002'] }, ['Epic'])).toBe(
    'issuetype in ("Epic") AND project in (10001, 10002)',
  );
  expect(() => scopeJql({ kind: 'projects', projectIds: ['1) OR (1=1'] }, ['Epic'])).toThrow(RangeError);
});

test.each<[string, boolean]>([
  ['project = A', true],
  ['(project = A OR labels = x) AND status = Done', true],
  ['summary ~ "a) OR (b"', true],
  ["summary ~ 'it\\'s ) here'", true],
  ['labels = x) OR (project is not EMPTY', false],
  ['(project = A', false],
  ['summary ~ "say \\"hello\\""', true],
  ['summary ~ "bill', false],
  ['summary ~ \'bill AND labels = "x"', false],
  ['summary ~ "bill\\"', false],
  ['labels = a\\" AND labels = b', true],
  ['labels = a\\" ) OR (labels = "b\\"c"', false],
  ["labels = a\\' ) OR (labels = 'b\\'c'", false],
])('%s stays in its parentheses: %s', (jql, stays) => {
  expect(staysInParentheses(jql)).toBe(stays);
});

test('nothing that is quoted ends its own quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const quoted = quoteJql(value);
      expect(/^"(?:[^"\\]|\\.)*"$/s.test(quoted)).toBe(true);
      expect([...quoted].some((character) => character < ' ')).toBe(false);
    }),
  );
});
