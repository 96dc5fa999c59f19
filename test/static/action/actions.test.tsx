import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { actionLabel } from '#domain/path/actionLabel';
import type { ActionOf } from '../../../static/features/action/actionOf';
import { ActionsOf } from '../../../static/features/action/ActionsOf';
import { answerByJira, type JiraOnScreen } from '../../support/screen/jiraOnScreen';
import { HOST, renderSurface } from '../../support/screen/renderSurface';
import { aJiraWith, anIssue, type TestJira } from '../../sandbox/jira/aJira';

/** It reads XML exports, of which there is none here, and needs what jsdom has not. */
jest.mock('cheerio', () => ({}));

/** The screen, on the local Jira itself. */
let jira: TestJira;
let on: JiraOnScreen;
const LABEL = actionLabel('cause-p10065-000000000000000000000000cafe0001');
const OF: ActionOf = {
  label: LABEL,
  project: { id: '10065', key: 'A' },
  draft: { summary: 'Nobody knows the app: tell it in the letter', description: 'Path: Pay a bill in the app' },
  linkTo: ['A-1'],
};
const STORY = { id: '7', name: 'Story' };

beforeEach(() => {
  jira = aJiraWith([
    { key: 'A-1' },
    { key: 'A-2', issuetype: { id: '6', name: 'Bug' } },
    { key: 'A-3', issuetype: STORY },
    { key: 'B-1', issuetype: STORY },
  ]);
  localStorage.clear();
  fakeBridge.reset();
  fakeBridge.onOperation('navigate', () => undefined);
  on = answerByJira(jira);
});

const TYPE_KEY = `customer-lens:action-type:${HOST.siteUrl}:${HOST.accountId ?? ''}`;
const refuse = (): never => {
  throw new Error('Storage is switched off.');
};

const show = (more: Partial<Parameters<typeof ActionsOf>[0]> = {}) =>
  renderSurface(() => <ActionsOf of={OF} mayCreate about="not known" {...more} />);
const openForm = async () => {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Create action for not known' }));
  const form = await screen.findByRole('form', { name: 'Create action' });
  return { user, form: within(form) };
};
const list = () => screen.findByRole('list', { name: 'Actions for not known' });

test('from a draft to an issue: it is said before, its key is a link after, and the list has it', async () => {
  // Jira's own search knows a new issue only a moment later.
  jira.configure({ indexLagMs: 60_000 });
  show();
  await screen.findByText('No action yet.');
  const { user, form } = await openForm();
  const summary = form.getByRole('textbox', { name: 'Summary' });
  expect(document.activeElement).toBe(summary);
  await form.findByText(
    `Creates an issue of type Bug in Project A (A), as you, with the label ${LABEL}, linked with A-1.`,
  );
  await user.selectOptions(form.getByRole('combobox', { name: 'Type' }), 'Story');
  await user.clear(summary);
  await user.type(summary, 'Tell it in the letter');
  await user.click(form.getByRole('button', { name: 'Create action' }));
  const items = within(await list()).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'A-4 Tell it in the letterTo Do (to be begun)Nobody yetNo date',
  ]);
  expect(screen.getByRole('status').textContent).toBe('Created: A-4 Tell it in the letter');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Create action/ }));
  jira.configure({ indexLagMs: 0 });
  expect(await jira.find('issue in linkedIssues("A-1")')).toEqual(['A-4']);
  // The type that was chosen is the first the next time, also in another project.
  const { user: again, form: next } = await openForm();
  await waitFor(() => expect((next.getByRole('combobox', { name: 'Type' }) as HTMLSelectElement).value).toBe('7'));
  await again.selectOptions(next.getByRole('combobox', { name: 'Project' }), 'Project B (B)');
  await next.findByText(/of type Story in Project B \(B\)/);
});

test.each([
  ['what somebody else wrote there', () => localStorage.setItem(TYPE_KEY, '{"id":7,"name":["Story"]}')],
  ['nothing, because it is switched off', () => jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)],
])('the type begins with the first where the browser keeps %s', async (_, prepare) => {
  prepare();
  show();
  const { form } = await openForm();
  await form.findByText(/^Creates an issue of type Bug in/);
  jest.restoreAllMocks();
});

test('a summary is needed, and how long it may be is said', async () => {
  show();
  const { user, form } = await openForm();
  await form.findByText(/^Creates an issue/);
  await user.clear(form.getByRole('textbox', { name: 'Summary' }));
  await user.click(form.getByRole('button', { name: 'Create action' }));
  expect(form.getByText('Say in one line what is to be done.')).toBeTruthy();
  await user.click(form.getByRole('textbox', { name: 'Summary' }));
  await user.paste('x'.repeat(256));
  expect(form.getByText('Jira takes 255 characters here; these are 256.')).toBeTruthy();
  expect(fakeBridge.jira().some(({ path }) => path.endsWith('/issue/bulk'))).toBe(false);
});

test('a type that needs more fields names them and leads to Jira’s own form', async () => {
  jira.configure({ requiredOnCreate: { Bug: ['duedate'] } });
  show();
  const { user, form } = await openForm();
  await form.findByText(/Jira wants more for an issue of this type: Due date\./);
  const link = form.getByRole<HTMLAnchorElement>('link', { name: 'Create it in Jira' });
  const address = new URL(link.href);
  expect(`${address.origin}${address.pathname}`).toBe(`${HOST.siteUrl}/secure/CreateIssueDetails!init.jspa`);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    ...{ pid: '10065', issuetype: '6', labels: LABEL },
    ...OF.draft,
  });
  expect(form.queryByRole('button', { name: 'Create action' })).toBeNull();
  await user.selectOptions(form.getByRole('combobox', { name: 'Type' }), 'Story');
  expect(await form.findByRole('button', { name: 'Create action' })).toBeTruthy();
});

test('who may not create an issue in a project is told so and what to do, before anything is sent', async () => {
  on.viewer = 'board-member';
  show();
  const { form } = await openForm();
  await form.findByText(/You may not create issues in this project\. Choose another project/);
  expect(form.queryByRole('button', { name: 'Create action' })).toBeNull();
});

test('an answer that was lost says so, and the second press creates nothing twice', async () => {
  show();
  const { user, form } = await openForm();
  await form.findByText(/^Creates an issue/);
  let isLost = true;
  on.trouble = ({ path, body, method }) => {
    if (!path.endsWith('/issue/bulk') || !isLost) return undefined;
    isLost = false;
    void jira.ask(method, '/issue/bulk', body, on.viewer);
    return { status: 503 };
  };
  await user.click(form.getByRole('button', { name: 'Create action' }));
  await form.findByText(/Nobody knows yet whether the issue was created/);
  await user.click(form.getByRole('button', { name: 'Create action' }));
  expect(within(await screen.findByRole('list', {}, { timeout: 5_000 })).getAllByRole('listitem')).toHaveLength(1);
  expect(await jira.find(`labels = "${LABEL}"`)).toEqual(['A-4']);
});

test('who leaves after an answer that was lost finds in the list what became of it', async () => {
  show();
  const { user, form } = await openForm();
  await form.findByText(/^Creates an issue/);
  on.trouble = ({ path, body, method }) => {
    if (!path.endsWith('/issue/bulk')) return undefined;
    void jira.ask(method, '/issue/bulk', body, on.viewer);
    return { status: 503 };
  };
  await user.click(form.getByRole('button', { name: 'Create action' }));
  await form.findByText(/Nobody knows yet whether the issue was created/);
  await user.click(form.getByRole('button', { name: 'Cancel' }));
  expect(within(await list()).getAllByRole('listitem')).toHaveLength(1);
});

test('the list says how far each is, who does it and whether it is late; it can be read again', async () => {
  const person = { accountId: 'ann', displayName: 'Ann Lee' };
  const action = (key: string, more: Record<string, unknown>) => anIssue({ key, labels: [LABEL], ...more });
  jira.importIssues([
    action('A-11', { assignee: person, duedate: '2020-01-31', created: '2026-01-02T00:00:00.000Z' }),
    action('A-12', {
      status: { id: '9', name: 'Shipped', statusCategory: { key: 'done' } },
      duedate: '2020-01-31',
      created: '2026-01-01T00:00:00.000Z',
    }),
  ]);
  on.trouble = ({ path }) => (path.endsWith('/search/jql') ? { status: 500 } : undefined);
  show({ mayCreate: false });
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByRole('alert').textContent).toContain('Jira could not answer');
  on.trouble = null;
  await userEvent.setup().click(again);
  expect(
    within(await list())
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'A-11 Issue A-11To Do (to be begun)Ann LeeLate: due 31 Jan 2020',
    'A-12 Issue A-12Shipped (done)Nobody yetDue 31 Jan 2020',
  ]);
  expect(screen.queryByRole('button', { name: /^Create action/ })).toBeNull();
});

test('of more than a hundred the newest are shown, and the way to the others', async () => {
  jira.importIssues(Array.from({ length: 101 }, (_, at) => anIssue({ key: `A-${at + 20}`, labels: [LABEL] })));
  show();
  expect(within(await list()).getAllByRole('listitem')).toHaveLength(100);
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'See all in Jira' });
  expect(new URL(link.href).searchParams.get('jql')).toBe(`labels in ("${LABEL}") ORDER BY created DESC`);
});
