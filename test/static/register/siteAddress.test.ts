import { KINDS } from '#domain/register/kinds/index';
import { siteAddressOf } from '../../../static/features/register/fields/siteAddress';

const SITE = 'https://example.atlassian.net';
const { schema } = KINDS.goal.fields.address;

test.each([
  ['https://example.atlassian.net/jira/goals/7?tab=a#b', '/jira/goals/7?tab=a#b'],
  ['/jira/goals/7', '/jira/goals/7'],
  ['ABC-12', '/browse/ABC-12'],
])('an address of this Jira, %s, is kept without the name of the site [1.20]', (written, kept) => {
  expect(siteAddressOf(SITE, written)).toBe(kept);
  expect(schema.safeParse(kept).success).toBe(true);
});

test.each([
  'https://example.org/jira/goals/7',
  'http://example.atlassian.net/jira',
  'https://example.atlassian.net.evil.org/x',
  'https://example.atlassian.net:444/x',
  'https://me@example.atlassian.net/x',
  '//evil.org/x',
  '/\\evil.org',
  ['javascript', 'alert(1)'].join(':'),
  '/x" onclick="y',
])('an address elsewhere, or none, is refused by the schema of the server: %s [1.20]', (written) => {
  expect(schema.safeParse(siteAddressOf(SITE, written)).success).toBe(false);
});
