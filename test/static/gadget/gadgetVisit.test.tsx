import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { act, screen, waitFor, within } from '@testing-library/react';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { renderSurface } from '../../support/screen/renderSurface';

/** The budget of a visit in round trips, and what a later one begins with. */

const EPICS = [1, 2, 3].map((number) => anEpic(number, { answers: { impact: 3 - number, request: 'yes' } }));
const KEY = 'customer-lens:settings:https://example.atlassian.net:board-member';

const show = (gadgetConfiguration: object = {}) => renderSurface(GadgetSurface, { gadgetConfiguration });
const findRows = async () =>
  within(await screen.findByRole('table', { name: 'Epics ranked by customer score' })).getAllByRole('rowheader');

/** Settings that are answered only when the test says so. */
function heldSettings(jira: FakeJira, version = 4): () => Promise<void> {
  let release: () => void = () => undefined;
  const value = () => ({ ok: true, value: { settings: jira.settings, version } });
  fakeBridge.onInvoke('settings.open', () => new Promise((resolve) => (release = () => resolve(value()))));
  return () => act(async () => release());
}

async function firstVisit(): Promise<FakeJira> {
  const jira = new FakeJira(EPICS);
  const { unmount } = show();
  await findRows();
  await waitFor(() => expect(localStorage.getItem(KEY)).not.toBeNull());
  await screen.findByText(/No board is frozen yet/);
  unmount();
  return jira;
}

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
});

test('on a first visit the search waits for the settings: two round trips', async () => {
  const jira = new FakeJira(EPICS);
  const release = heldSettings(jira);
  show();
  await waitFor(() => expect(fakeBridge.invokes('settings.open')).toHaveLength(1));
  expect(fakeBridge.jira()).toEqual([]);
  await release();
  expect(await findRows()).toHaveLength(3);
});

test('on a later visit the first rows stand after one round trip, the settings asked beside it', async () => {
  const jira = await firstVisit();
  const releaseSettings = heldSettings(jira);
  let answerJira: () => void = () => undefined;
  jira.gate = new Promise((resolve) => (answerJira = resolve));
  const { length: before } = fakeBridge.jira();
  const asked = () =>
    fakeBridge
      .jira()
      .slice(before)
      .map(({ path }) => path.split('/').pop())
      .sort();
  show();
  await waitFor(() => expect(asked()).toEqual(['approximate-count', 'approximate-count', 'jql']));
  expect(fakeBridge.invokes('settings.open')).toHaveLength(2);
  expect(screen.queryByRole('table')).toBeNull();
  await act(async () => answerJira());
  expect(await findRows()).toHaveLength(3);
  expect(asked()).toHaveLength(3);
  await releaseSettings();
  await screen.findByText(/No board is frozen yet/);
  expect(asked()).toHaveLength(3);
  expect(screen.queryByText(/settings changed/)).toBeNull();
});

test('where the settings changed meanwhile the list says so, and moves once', async () => {
  const jira = await firstVisit();
  jira.settings = {
    ...jira.settings,
    criteria: jira.settings.criteria.map((one) => (one.id === 'impact' ? { ...one, weight: 10 } : one)),
  };
  const release = heldSettings(jira, 5);
  show({ cutLine: 0 });
  expect(await findRows()).toHaveLength(3);
  expect(screen.queryByRole('button', { name: /^Needs republishing/ })).toBeNull();
  let changes = 0;
  const watch = new MutationObserver((records) => {
    if (records.some(({ target }) => target instanceof Element && target.closest('tbody'))) changes += 1;
  });
  watch.observe(document.body, { childList: true, subtree: true });
  await release();
  expect(await screen.findByText('The settings changed since you last looked: version 5, before 4.')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^Needs republishing/ })).toHaveLength(3);
  await screen.findByText(/No board is frozen yet/);
  watch.disconnect();
  expect(changes).toBe(1);
  expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toMatchObject({ version: 5 });
});

test('where other types of issues are rated by now, they are read anew', async () => {
  const jira = await firstVisit();
  jira.issueTypes = ['Epic', 'Initiative', 'Story'];
  jira.settings = { ...jira.settings, initiativeTypes: ['Initiative'] };
  jira.instead = ({ body }) =>
    JSON.stringify(body ?? '').includes('Initiative') ? { body: { issues: [], count: 0 } } : undefined;
  show();
  expect(await screen.findByText(/There is no epic here that you can see/)).toBeTruthy();
});

test('where the settings cannot be asked, the list stands by those of the last visit and says so', async () => {
  await firstVisit();
  fakeBridge.onInvoke('settings.open', () => ({ ok: false, error: { code: 'unavailable', message: 'Later.' } }));
  show();
  expect(await findRows()).toHaveLength(3);
  expect((await screen.findByRole('alert')).textContent).toContain(
    'You see the list by the settings of your last visit. Later.',
  );
});

test.each(['{', '{"version":4}', JSON.stringify({ version: 4, settings: { criteria: [] } }), 'null'])(
  'what cannot be read (%s) is as nothing kept',
  async (text) => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    new FakeJira(EPICS);
    localStorage.setItem(KEY, text);
    show();
    expect(await findRows()).toHaveLength(3);
    expect(screen.queryByText(/settings changed/)).toBeNull();
  },
);

test('without storage everything is as on a first visit', async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  new FakeJira(EPICS);
  show();
  expect(await findRows()).toHaveLength(3);
  jest.restoreAllMocks();
});

test('of more than a page the first rows stand before the second is there', async () => {
  const jira = new FakeJira(aPortfolio(200));
  let answerSecond: () => void = () => undefined;
  const second = new Promise<void>((resolve) => (answerSecond = resolve));
  const { answer } = jira as unknown as { answer: (request: object) => object };
  jira.instead = (request) =>
    (request.body as { nextPageToken?: string } | undefined)?.nextPageToken
      ? second.then(() => answer.call(jira, request))
      : undefined;
  show();
  const rows = await findRows();
  expect(rows).toHaveLength(12);
  expect(screen.getByText('Working out which places are safe…')).toBeTruthy();
  await act(async () => answerSecond());
  await screen.findByText(/places are safe\.$/);
  expect(await findRows()).toEqual(rows);
});
