import fc from 'fast-check';
import { quoteJql, rankedJql, scopeJql, stageImpactJql, staysInParentheses } from '../../src/domain/portfolioQuery';

test('the ranking query of a filter stands in parentheses', () => {
  const scope = scopeJql({ kind: 'filter', jql: 'project = A OR project = B' }, ['Epic', 'Big "idea"']);
  expect(rankedJql(scope)).toBe(
    '(issuetype in ("Epic", "Big \\"idea\\"") AND (project = A OR project = B)) AND customerScore >= -100 ' +
      'ORDER BY customerScore DESC, customerScoreBest ASC, key ASC',
  );
});

test('a stage is quoted, a level is a number', () => {
  expect(stageImpactJql('project = A', 'retention', -2)).toBe(
    '(project = A) AND customerScore >= -100 AND customerStage = "retention" AND customerImpact = -2',
  );
});

test('projects are ids of digits, nothing else', () => {
  expect(scopeJql({ kind: 'projects', projectIds: ['10001', '10002'] }, ['Epic'])).toBe('issuetype in ("Epic") AND project in (10001, 10002)');
  expect(() => scopeJql({ kind: 'projects', projectIds: ['1) OR (1=1'] }, ['Epic'])).toThrow(RangeError);
});

test.each<[string, boolean]>([
  ['project = A', true],
  ['(project = A OR labels = x) AND status = Done', true],
  ['summary ~ "a) OR (b"', true],
  ["summary ~ 'it\\'s ) here'", true],
  ['labels = x) OR (project is not EMPTY', false],
  ['(project = A', false],
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
