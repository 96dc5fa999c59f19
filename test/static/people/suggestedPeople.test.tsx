import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Person } from '../../../static/host/jira';
import PersonPicker from '../../../static/people/choosing/PersonPicker';
import { renderSurface } from '../../support/screen/renderSurface';

const user = (accountId: string, displayName: string, more = {}) => ({
  ...{ accountId, displayName, active: true, accountType: 'atlassian', ...more },
  avatarUrls: { '48x48': `https://faces.example/${accountId}.png` },
});
const BELLA = user('board-member', 'Bella Board');
const DANA = user('dana', 'Dana Okafor');
const MEI = user('mei', 'Mei Castell');
const CLOSED = user('closed', 'Hans Gone', { active: false });
const ROBOT = user('robot', 'Announcer', { accountType: 'app' });
const SITE = [BELLA, DANA, MEI, CLOSED, ROBOT];

interface Asked {
  assignee?: object;
  reporter?: object;
}

/** Jira finds a name by the beginning of its words. */
function answer({ assignee, reporter }: Asked) {
  return ({ path }: FakeJiraRequest) => {
    const url = new URL(path, 'https://jira.test');
    if (url.pathname.endsWith('/issue/bulkfetch'))
      return { body: { issues: [{ id: '10001', fields: { assignee, reporter, project: { id: '1' } } }] } };
    if (url.pathname.endsWith('/user/bulk')) {
      const ids = url.searchParams.getAll('accountId');
      return { body: { values: SITE.filter(({ accountId }) => ids.includes(accountId)) } };
    }
    if (url.pathname.endsWith('/users/search')) return { body: SITE };
    const query = (url.searchParams.get('query') ?? '').toLowerCase();
    const begins = ({ displayName }: { displayName: string }): boolean =>
      displayName
        .toLowerCase()
        .split(' ')
        .some((word) => word.startsWith(query));
    return { body: SITE.filter(begins) };
  };
}

function pick(asked: Asked): Person[] {
  const chosen: Person[] = [];
  fakeBridge.reset();
  fakeBridge.onJira(answer(asked));
  renderSurface(() => (
    <>
      <span id="label">Sponsor</span>
      <PersonPicker
        labelledBy="label"
        issueId="10001"
        onChoose={(person) => chosen.push(person)}
        onClose={() => undefined}
      />
    </>
  ));
  return chosen;
}

const listed = (): string[] => screen.queryAllByRole('option').map(({ textContent }) => textContent ?? '');
const keys = userEvent.setup();

test('suggests whoever looks, the assignee and the reporter, with faces; none until a key goes there', async () => {
  const chosen = pick({ assignee: MEI, reporter: DANA });
  await waitFor(() => expect(listed()).toEqual(['Bella Board you', 'Mei Castell assignee', 'Dana Okafor reporter']));
  expect([...document.querySelectorAll('img')].map((one) => one.getAttribute('src'))).toEqual([
    'https://faces.example/board-member.png',
    'https://faces.example/mei.png',
    'https://faces.example/dana.png',
  ]);
  await keys.keyboard('{Enter}');
  expect(chosen).toEqual([]);
  await keys.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(chosen).toEqual([
    { accountId: 'mei', displayName: 'Mei Castell', avatarUrl: 'https://faces.example/mei.png' },
  ]);
});

test('who is more than one of these stands once; who is nobody, or whose account is closed, not at all', async () => {
  pick({ assignee: BELLA, reporter: CLOSED });
  await waitFor(() => expect(listed()).toEqual(['Bella Board you, assignee']));
});

test('“an” finds a name that only holds it: among those suggested, and else among all of the site', async () => {
  pick({ assignee: DANA });
  await waitFor(() => expect(listed()).toHaveLength(2));
  await keys.keyboard('an');
  await waitFor(() => expect(listed()).toEqual(['Dana Okafor assignee']));
  expect(fakeBridge.jira().filter(({ path }) => path.includes('/users/search'))).toEqual([]);
  await keys.keyboard('{Backspace}{Backspace}stel');
  await waitFor(() => expect(listed()).toEqual(['Mei Castell']));
  await keys.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}ans');
  await screen.findByText('Nobody is called “ans”. Try another name.');
  expect(fakeBridge.jira().filter(({ path }) => path.includes('/users/search'))).toHaveLength(1);
});
