import { faultOf } from '../../../static/features/portfolio/scope/jqlFault';
import { parseJql } from '#sandbox/jira/jql/compile';

/** What the grammar of Jira says of a filter, by the parser that its search runs on. */
function said(filter: string): string {
  try {
    parseJql(filter);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error(`${filter} is a filter.`);
}

/** The words, and the piece of the filter that they are about. */
function told(filter: string, message = said(filter)): [words: string, piece: string | null] {
  const { words, at } = faultOf(filter, message);
  return [words, at && filter.slice(at.begin, at.end)];
}

test.each([
  ['labels digital', 'At character 8, “digital”, a comparison is missing, such as = or in.', 'digital'],
  ['nonsense', 'At its end a comparison is missing, such as = or in.', ''],
  ['labels =', 'At its end a value is missing; put text with spaces between quotes.', ''],
  ['labels = digital AND', 'At its end the name of a field is missing.', ''],
  [
    'status = Ready steady',
    'At character 16, “steady”, AND, OR or the end is expected; put text with spaces between quotes.',
    'steady',
  ],
  ['(labels = a', 'At its end a closing bracket is missing.', ''],
  ['labels in (a, b', 'At its end a closing bracket is missing.', ''],
  ['labels = a\nAND digital now', 'At line 2, character 13, “now”, a comparison is missing, such as = or in.', 'now'],
])('%j by the grammar', (filter, words, piece) => {
  expect(told(filter)).toEqual([words, piece]);
});

// As the documentation of Jira's REST interface and its users quote them.
test.each([
  [
    'non-parsable query',
    "Error in the JQL Query: Expecting operator but got 'query'. The valid operators are '=', '!=' and 'IS NOT'. " +
      '(line 1, character 14)',
    'At character 14, “query”, a comparison is missing, such as = or in.',
    'query',
  ],
  [
    'a in (b, c',
    "Error in the JQL Query: Expecting ')' before the end of the query.",
    'At its end a closing bracket is missing.',
    '',
  ],
  [
    'project = X AND',
    'Error in the JQL Query: Expecting a field name at the end of the query.',
    'At its end the name of a field is missing.',
    '',
  ],
  [
    'status = = Done',
    "Error in the JQL Query: Expecting either a value, list or function but got '='.",
    'At character 8, “=”, a value is missing; put text with spaces between quotes.',
    '=',
  ],
  [
    'label = x AND labels = y',
    "Field 'label' does not exist or you do not have permission to view it.",
    'Jira has no field “label” that you can see. Check how it is written.',
    'label',
  ],
  [
    'labels = label AND label = y',
    "Field 'nothing' does not exist or you do not have permission to view it.",
    'Jira has no field “nothing” that you can see. Check how it is written.',
    null,
  ],
  [
    'project = NETT',
    "The value 'NETT' does not exist for the field 'project'.",
    'The field “project” has no value “NETT” that you can see.',
    'NETT',
  ],
  [
    'status ~ done',
    "The operator '~' is not supported by the 'status' field.",
    'The field “status” cannot be compared by “~”.',
    '~',
  ],
  ['a = $$$', 'Something that is not known here.', 'Something that is not known here.', null],
])('%j by what Jira says', (filter, message, words, piece) => {
  expect(told(filter, message)).toEqual([words, piece]);
});

test('a place that Jira tells beyond the filter is its end', () => {
  expect(faultOf('a', "Error in the JQL Query: Expecting ')' but got 'x'. (line 7, character 99)").at).toEqual({
    begin: 1,
    end: 1,
  });
});
