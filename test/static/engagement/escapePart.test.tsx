import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { EscapePart } from '../../../static/features/engagement/escape/EscapePart';
import { PageProvider, type PortfolioPage } from '../../../static/features/portfolio/page/PageContext';
import { START, type OwnQuery } from '../../../static/features/portfolio/page/routes';
import { aJiraWith, type IssueFixture } from '../../sandbox/jira/aJira';
import { answerByJira, type JiraOnScreen } from '../../support/screen/jiraOnScreen';
import { renderSurface } from '../../support/screen/renderSurface';

/** It reads XML exports, of which there is none here, and needs what jsdom has not. */
jest.mock('cheerio', () => ({}));

jest.setTimeout(30_000);
beforeEach(() => {
  fakeBridge.reset();
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-30T10:00:00.000Z'));
});
afterEach(() => jest.restoreAllMocks());

const type = (id: string, name: string) => ({ issuetype: { id, name, subtask: false, hierarchyLevel: 0 } });
const [BUG, TASK] = [type('1', 'Bug'), type('2', 'Incident')];
const version = (id: string, name: string, releaseDate?: string) => ({
  ...{ id, name, released: releaseDate !== undefined },
  ...(releaseDate === undefined ? {} : { releaseDate }),
});
const SPRING = version('1', 'Spring', '2026-03-01');
const AUTUMN = version('2', 'Autumn', '2026-10-15');
const NEXT = version('3', 'Next');
const ELSEWHERE = version('9', 'Spring', '2026-03-15');

let number = 0;
const bugs = (project: string, count: number, created: string, ...versions: object[]): IssueFixture[] =>
  Array.from({ length: count }, () => ({
    ...{ key: `${project}-${(number += 1)}`, created: `${created}T12:00:00.000+0000`, versions },
    ...BUG,
  }));

const ISSUES: IssueFixture[] = [
  ...bugs('A', 6, '2026-02-01', SPRING),
  // Of both versions, the earlier counts.
  ...bugs('A', 2, '2026-03-20', SPRING, AUTUMN),
  ...bugs('A', 2, '2026-06-01', SPRING),
  ...bugs('A', 3, '2026-10-01', AUTUMN),
  ...bugs('A', 1, '2026-10-15', AUTUMN),
  ...bugs('A', 4, '2026-11-01', NEXT),
  ...bugs('B', 4, '2026-03-10', ELSEWHERE),
  { key: 'A-900', ...TASK, created: '2026-02-01T12:00:00.000+0000', versions: [SPRING] },
  { key: 'A-901', fixVersions: [SPRING] },
  { key: 'C-1' },
];

let own: OwnQuery = {};

/** The part on a page whose address it keeps. */
function Shown() {
  const [query, setQuery] = useState(own);
  const page = {
    address: { ...START, own: query },
    setOwn(change: OwnQuery) {
      own = Object.fromEntries(Object.entries({ ...own, ...change }).filter(([, value]) => value !== ''));
      setQuery(own);
    },
  } as unknown as PortfolioPage;
  return (
    <PageProvider value={page}>
      <EscapePart settings={DEFAULT_SETTINGS} />
    </PageProvider>
  );
}

function show(at: OwnQuery = {}, issues = ISSUES): JiraOnScreen {
  own = at;
  const site = answerByJira(aJiraWith(issues));
  renderSurface(Shown);
  return site;
}

const A = '10065';
const B = '10066';
const searches = (): number => fakeBridge.jira().filter(({ path }) => path.includes('/search/')).length;
const figure = (words: string) =>
  screen.findByText((_, element) => element?.tagName === 'P' && element.textContent === words);
const line = (): string => screen.getByRole('img', { name: /go-live/ }).getAttribute('aria-label') ?? '';
const cellsOf = (row: HTMLElement): (string | null)[] =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

test('nothing is counted before a project is chosen', async () => {
  show();
  expect(await screen.findByRole('option', { name: 'Project A (A)' })).toBeTruthy();
  expect(searches()).toBe(0);
});

test('a version: how many were found before, the line that falls, and what is not yet [3.11]', async () => {
  show({ 'bugs-of': A, 'bugs-version': 'Spring' });
  await figure('Found before go-live60.0%, 6 of 10 counted');
  expect(screen.getByText('4 bugs reached customers before we saw them.')).toBeTruthy();
  expect(line()).toBe(
    'Of the bugs known by then, found before go-live: after 30 days 75.0%, after 60 days 75.0%, after 90 days 75.0%, ' +
      'after 180 days 60.0%, now 60.0%. Not yet: 365 days.',
  );
  expect(await screen.findByText('No gap is written down at 1 epic with this fix version.')).toBeTruthy();
  expect(screen.getByText('not yet, from 1 Mar 2027 on')).toBeTruthy();
  expect(searches()).toBeLessThanOrEqual(8);
  const conditions = within(screen.getByLabelText('What is counted'));
  expect(conditions.getByText('Issues of type Bug.')).toBeTruthy();
  expect(conditions.getByText('1 Mar 2026, the release date of Spring.')).toBeTruthy();
  expect(conditions.getByText(/^30 Nov 2026, as Jira counts for you\./)).toBeTruthy();
});

test('a project: its dated versions together and one by one, what is left out, and one that is chosen', async () => {
  const user = userEvent.setup();
  show();
  await user.selectOptions(
    await screen.findByLabelText('Project'),
    await screen.findByRole('option', { name: 'Project A (A)' }),
  );
  await figure('Found before go-live64.3%, 9 of 14 counted');
  expect(screen.getByText('4 bugs of this project: for no version that has a date.')).toBeTruthy();
  expect(screen.getByText(/^Each day is told for the versions that are that old: .* it can rise\.$/)).toBeTruthy();
  const [, autumn, spring] = await waitFor(() => {
    const rows = within(screen.getByRole('table', { name: 'Found before go-live, by version' })).getAllByRole('row');
    expect(rows).toHaveLength(3);
    return rows;
  });
  if (!autumn || !spring) throw new Error('Two versions are listed.');
  expect(cellsOf(autumn)).toEqual(['75.0%, 3 of 4 counted', '1']);
  expect(cellsOf(spring)).toEqual(['60.0%, 6 of 10 counted', '4']);
  await user.click(within(autumn).getByRole('button', { name: 'Autumn' }));
  await figure('Found before go-live75.0%, 3 of 4 counted');
  expect(own).toEqual({ 'bugs-of': A, 'bugs-version': 'Autumn' });
  // The table is gone, and with it what was pressed.
  expect(document.activeElement).toBe(screen.getByLabelText('Version'));
});

test('all projects beside each other, and a version of one name over two of them', async () => {
  const user = userEvent.setup();
  show({ 'bugs-of': 'all' });
  await figure('Found before go-live, in 2 projects72.2%, 13 of 18 counted');
  const row = (name: RegExp) => screen.getByRole('row', { name });
  expect(cellsOf(row(/^Project B/))).toEqual(['100.0%, 4 of 4 counted', '0']);
  expect(cellsOf(row(/^Project C/))).toEqual(['no version is released and dated']);
  await user.selectOptions(screen.getByLabelText('Version'), 'Spring');
  await figure('Found before go-live71.4%, 10 of 14 counted');
  expect(screen.getByText('The release date of each version, 1 Mar 2026 to 15 Mar 2026.')).toBeTruthy();
});

test('somebody says what counts as a bug, and the last type stays', async () => {
  const user = userEvent.setup();
  show({ 'bugs-of': A, 'bugs-version': 'Spring' });
  await user.click(await screen.findByText('What counts as a bug'));
  const types = within(screen.getByRole('group', { name: 'Issue types that count as bugs' }));
  expect(types.getByRole('checkbox', { name: 'Bug' })).toHaveProperty('disabled', true);
  await user.click(types.getByRole('checkbox', { name: 'Incident' }));
  await figure('Found before go-live63.6%, 7 of 11 counted');
  expect(own['bug-types']).toBe('Bug\nIncident');
});

test('where no type is called a bug, somebody has to say which one is', async () => {
  const incidents = ISSUES.map((issue) => ({ ...issue, ...(issue['versions'] ? TASK : {}) }));
  show({ 'bugs-of': A }, incidents);
  expect(
    await screen.findByText(/^No issue type is called a bug here\. Say under “What counts as a bug”/),
  ).toBeTruthy();
  expect(searches()).toBe(0);
});

test.each([
  ['10067', /^No version of this project is released and has a date\./],
  ['10099', /^You cannot see this project, or it is gone\. Choose another one\./],
])('of project %s nothing can be told, and that is said', async (project, words) => {
  show({ 'bugs-of': project });
  expect(await screen.findByText(words)).toBeTruthy();
  expect(searches()).toBe(0);
});

test('Jira does not answer: it says so, and tries again; a project that fails is missing and named', async () => {
  const user = userEvent.setup();
  const site = show({ 'bugs-of': 'all' });
  site.trouble = ({ path }) => (path.includes(`/project/${B}/versions`) ? { status: 403, body: {} } : undefined);
  expect(await screen.findByText('1 project is missing in this number: the table says why.')).toBeTruthy();
  expect(cellsOf(screen.getByRole('row', { name: /^Project B/ }))).toEqual(['Jira does not let you do that.']);
  site.trouble = ({ path }) => (path.endsWith('approximate-count') ? { status: 403, body: {} } : undefined);
  await user.selectOptions(screen.getByLabelText('Project'), 'Project A (A)');
  const problem = await screen.findByRole('alert');
  expect(problem.textContent).toContain('Jira does not let you do that.');
  site.trouble = null;
  await user.click(within(problem).getByRole('button', { name: 'Try again' }));
  await figure('Found before go-live64.3%, 9 of 14 counted');
});

test('what stands in an address and is no choice is left aside', async () => {
  show({ 'bugs-of': '1) OR (1', 'bugs-version': '"' });
  expect(await screen.findByRole('option', { name: 'Choose one' })).toBeTruthy();
  expect(searches()).toBe(0);
});
