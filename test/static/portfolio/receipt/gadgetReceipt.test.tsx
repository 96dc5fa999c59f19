import { fakeBridge } from '../../../support/screen/fakeBridge';
import { anEpic, aSave, FakeJira, type FakeEpic } from '../../../support/screen/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import GadgetSurface from '../../../../static/surfaces/gadget/GadgetSurface';
import { renderSurface } from '../../../support/screen/renderSurface';

const EPICS: FakeEpic[] = [
  anEpic(1, {
    answers: { impact: 2, request: 'yes' },
    updatedAt: '2026-03-01T10:00:00.000Z',
    updatedBy: 'project-manager',
  }),
  anEpic(2, { answers: { impact: 3, request: 'no' } }),
  anEpic(3, { answers: { impact: 2 }, sponsor: 'sponsor-1' }),
  anEpic(4, { answers: { request: 'yes' } }),
  anEpic(5, { answers: { impact: -3, request: 'no' } }),
];

const show = (gadgetConfiguration: unknown = { show: 'ranking' }) =>
  renderSurface(GadgetSurface, { gadgetConfiguration });
const why = (key: string) => screen.findByRole('button', { name: new RegExp(`why this score and rank of ${key}$`) });
const receipt = () => screen.findByRole('table', { name: 'Why this score' });

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
});

/** Names for every account id that is asked for. */
const answerNames: FakeJira['instead'] = ({ path }) => {
  if (!path.startsWith('/rest/api/3/user/bulk')) return undefined;
  const ids = new URL(path, 'https://jira.test').searchParams.getAll('accountId');
  return { body: { values: ids.map((accountId) => ({ accountId, displayName: `Name of ${accountId}` })) } };
};

/** What stands below each answer, without the calculation. */
const givers = () =>
  [...document.querySelectorAll('.lens-receipt-table tbody th')].map((one) => one.lastElementChild?.textContent);

test('opens in place of what was read: its history is asked for, one at a time; its button closes', async () => {
  new FakeJira(EPICS);
  show();
  const user = userEvent.setup();
  const button = await why('NET-2');
  const asked = fakeBridge.jira().length;
  const { length: invoked } = fakeBridge.invokes();
  await user.click(button);
  expect(
    within(await receipt())
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['+70.0', '0.0', '70.0']);
  expect(screen.getByText('Customer impact: above weight 90 (now 70)')).toBeTruthy();
  expect(screen.getByText('Customer request: below weight 23.3 (now 30)')).toBeTruthy();
  expect(screen.getByText(/rank 1: 6\.7 points ahead/)).toBeTruthy();
  expect(screen.getByText(/Other epics cannot change this score\./)).toBeTruthy();
  expect(screen.getByText('If all questions weighed the same: score 50.0, rank 2.')).toBeTruthy();
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')?.textContent).toContain('Why this score');
  expect(document.activeElement).toBe(button);
  await user.click(await why('NET-1'));
  expect(await screen.findByText(/No rated epic that you can see ranks better/)).toBeTruthy();
  const answered = await screen.findByText(/Last changed .*Who answered is not recorded\./);
  expect(answered.querySelector('time')?.dateTime).toBe('2026-03-01T10:00:00Z');
  expect(givers()).toEqual(['', '']);
  expect(screen.getAllByRole('table', { name: 'Why this score' })).toHaveLength(1);
  await user.click(await why('NET-1'));
  expect(screen.queryByRole('table', { name: 'Why this score' })).toBeNull();
  expect(fakeBridge.jira()).toHaveLength(asked);
  expect(fakeBridge.invokes().slice(invoked)).toEqual(
    ['10002', '10001'].map((issueId) => ({ procedure: 'assessment.history', payload: { issueId } })),
  );
});

test('says of each answer who gave it and when; names come by one request', async () => {
  const jira = new FakeJira(EPICS);
  jira.instead = answerNames;
  const first = aSave(1, 'giver-1', '2026-02-01T10:00:00.000Z', { answers: { impact: 3, request: 'yes' } });
  jira.histories = {
    '10002': [
      aSave(3, 'former user', '2026-02-03T10:00:00.000Z', { disruption: 1 }),
      aSave(2, 'giver-2', '2026-02-02T10:00:00.000Z', { answers: { request: 'no' } }),
      first,
    ],
  };
  show();
  const user = userEvent.setup();
  const button = await why('NET-2');
  const asked = fakeBridge.jira().length;
  await user.click(button);
  await waitFor(() => expect(givers()).toEqual(['by Name of giver-1, 1 Feb 2026', 'by Name of giver-2, 2 Feb 2026']));
  expect(screen.getByText(/Last changed by a former user, /)).toBeTruthy();
  expect(
    fakeBridge
      .jira()
      .slice(asked)
      .map(({ path }) => path.split('?')[0]),
  ).toEqual(['/rest/api/3/user/bulk']);
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  await screen.findByText('Copied.');
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain('weight 70 of 100), by Name of giver-1, 1 February 2026 at 11:00\n');
  expect(copied).toContain('Last changed by a former user, 3 February 2026 at 11:00. Settings version 4.');
});

test('a list that is behind says so, and what no save gave is not put on anybody', async () => {
  const jira = new FakeJira(EPICS);
  jira.instead = answerNames;
  jira.histories = {
    '10002': [aSave(1, 'giver-1', '2026-02-01T10:00:00.000Z', { answers: { impact: 2, request: 'no' } })],
  };
  show();
  await userEvent.click(await why('NET-2'));
  expect(await screen.findByText(/Other answers have been saved that do not show here yet\./)).toBeTruthy();
  await waitFor(() => expect(givers()).toEqual(['by whom is not recorded', 'by Name of giver-1, 1 Feb 2026']));
});

test('while it is read the receipt stands; a failure is said in words and can be tried again', async () => {
  new FakeJira(EPICS);
  let answer: (envelope: unknown) => void = () => undefined;
  fakeBridge.onInvoke('assessment.history', () => new Promise((resolve) => (answer = resolve)));
  show();
  const user = userEvent.setup();
  await user.click(await why('NET-2'));
  await receipt();
  expect(givers()).toEqual(['by …', 'by …']);
  answer({ ok: false, error: { code: 'unavailable', message: 'Customer Lens is busy.' } });
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Who answered could not be read. Customer Lens is busy.',
  );
  expect(givers()).toEqual(['', '']);
  fakeBridge.onInvoke('assessment.history', () => ({ ok: true, value: { changes: [], more: false } }));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/Who answered is not recorded\./)).toBeTruthy();
});

test('is copied as text, and where the page may not copy stands there selected', async () => {
  new FakeJira(EPICS);
  show();
  const user = userEvent.setup();
  await user.click(await why('NET-2'));
  await user.click(await screen.findByRole('button', { name: 'Copy as text' }));
  expect(await screen.findByText('Copied.')).toBeTruthy();
  const copied = await navigator.clipboard.readText();
  expect(copied.split('\n').slice(0, 2)).toEqual(['NET-2 Epic 2', 'Customer score 70.0']);
  expect(copied).toContain('Settings version 4.');

  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('blocked', 'NotAllowedError'));
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  const field = await screen.findByRole('textbox', { name: 'Receipt as text' });
  expect((field as HTMLTextAreaElement).value).toBe(copied);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect([(field as HTMLTextAreaElement).selectionStart, (field as HTMLTextAreaElement).selectionEnd]).toEqual([
    0,
    copied.length,
  ]);
  expect(screen.getByText(/may not copy by itself/)).toBeTruthy();
  expect(warn).toHaveBeenCalledTimes(1);
});

test('an epic that waits for re-scoring says which score Jira still lists', async () => {
  const stale = anEpic(1, { answers: { impact: 3, request: 'no' } });
  new FakeJira([{ ...stale, property: { ...stale.property, floor: 40, ceiling: 40, settings: 3 } }]);
  show();
  await userEvent.click(await why('NET-1'));
  expect(
    await screen.findByText('Jira still lists it with a score of 40: it waits to be scored by the settings in force.'),
  ).toBeTruthy();
});

test('the answers that decide: which, of which epics, and whom to ask once that is asked for', async () => {
  const jira = new FakeJira(EPICS);
  jira.instead = ({ path, body }) => {
    if (path.startsWith('/rest/api/3/user/bulk'))
      return { body: { values: [{ accountId: 'sponsor-1', displayName: 'Sam Sponsor' }] } };
    if (path !== '/rest/api/3/issue/bulkfetch') return undefined;
    expect(body).toEqual({ issueIdsOrKeys: ['10004'], fields: ['assignee', 'reporter', 'project'] });
    return {
      body: {
        issues: [
          {
            id: '10004',
            fields: {
              assignee: { accountId: 'a-1', displayName: 'Ada Assigned' },
              reporter: null,
              project: { id: '1' },
            },
          },
        ],
      },
    };
  };
  show({ show: 'ranking', cutLine: 2 });
  const part = within(await screen.findByRole('region', { name: 'Answers that decide' }));
  const said = () => part.getAllByRole('listitem').map((item) => item.textContent);
  // 70 is to be reached: a request brings NET-3 to 76.7; impact +2 and +3 bring NET-4 to 76.7 and 100.
  expect(said()).toEqual(['NET-3 Epic 3 Customer request', 'NET-4 Epic 4 Customer impact']);
  const asked = fakeBridge.jira().length;
  await userEvent.click(part.getByRole('button', { name: 'Whom to ask' }));
  await waitFor(() =>
    expect(said()).toEqual([
      'NET-3 Epic 3 Customer request · Ask Sam Sponsor (sponsor)',
      'NET-4 Epic 4 Customer impact · Ask Ada Assigned (assigned)',
    ]),
  );
  expect(fakeBridge.jira()).toHaveLength(asked + 2);
});

describe('where no sponsor is named', () => {
  const people = { assignee: null, reporter: null, project: { id: '1' } };
  const ruth = { accountId: 'r-1', displayName: 'Ruth Reporter' };

  async function ask(fields: object, lead: { status?: number; body?: unknown }) {
    const jira = new FakeJira(
      EPICS.map((epic) => (epic.key === 'NET-3' ? anEpic(3, { answers: { impact: 2 } }) : epic)),
    );
    jira.instead = ({ path }) => {
      if (path.startsWith('/rest/api/3/project/search')) return lead;
      return path === '/rest/api/3/issue/bulkfetch'
        ? { body: { issues: ['10003', '10004'].map((id) => ({ id, fields: { ...people, ...fields } })) } }
        : undefined;
    };
    show({ show: 'ranking', cutLine: 2 });
    await userEvent.click(await screen.findByRole('button', { name: 'Whom to ask' }));
    return () =>
      fakeBridge
        .jira()
        .filter(({ path }) => path.startsWith('/rest/api/3/project/search'))
        .map(({ path }) => path);
  }

  test('and nobody is assigned, whoever reported it; no project is read for that', async () => {
    const projects = await ask({ reporter: ruth }, {});
    expect(await screen.findAllByText('· Ask Ruth Reporter (reported it)')).toHaveLength(2);
    expect(projects()).toEqual([]);
  });

  test('nor anybody else whose account is open, whoever leads the project: one request for all', async () => {
    const projects = await ask(
      { reporter: { ...ruth, active: false } },
      { body: { values: [{ id: '1', lead: { accountId: 'l-1', displayName: 'Lea Lead' } }] } },
    );
    expect(await screen.findAllByText('· Ask Lea Lead (leads the project)')).toHaveLength(2);
    expect(projects()).toEqual(['/rest/api/3/project/search?expand=lead&maxResults=1&id=1']);
  });

  test('nor a lead that the viewer may see: said so', async () => {
    await ask({}, { body: { values: [] } });
    expect(await screen.findAllByText('· Nobody is named to ask')).toHaveLength(2);
  });

  test('and who leads the project cannot be read: said so, and nobody is called unnamed', async () => {
    const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await ask({}, { status: 500 });
    expect(await screen.findAllByText('· Whom to ask could not be read')).toHaveLength(2);
    expect(error).toHaveBeenCalled();
  });
});

test('where no missing answer decides, none is named', async () => {
  new FakeJira([...EPICS.filter(({ key }) => key !== 'NET-4' && key !== 'NET-3')]);
  const { unmount } = show({ show: 'ranking', cutLine: 1 });
  await screen.findByText(/^The first place is/);
  expect(screen.queryByRole('region', { name: 'Answers that decide' })).toBeNull();
  unmount();
  show({ show: 'ranking', cutLine: 3 });
  await screen.findByText('All 3 rated epics have a place.');
  expect(screen.queryByText(/missing answer|Answers that decide/)).toBeNull();
});
