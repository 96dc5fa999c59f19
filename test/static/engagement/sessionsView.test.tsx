import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira, type FakeEpic } from '../../support/screen/fakePortfolio';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { aRecord, anEngagement, COHORTS, SESSIONS } from './engagedSample';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

function anEngaged(number: number, facts: Record<string, unknown>): FakeEpic {
  const epic = anEpic(number, { answers: { impact: 1 } });
  return { ...epic, property: { ...epic.property, ...facts } };
}

const ALL_LIT = { purposeClear: 'yes', roleClear: 'yes', qualified: 'yes', realData: 'yes', confirmed: 'yes' };
const EPICS = [
  anEngaged(2, { engagement: 5, cohorts: 2, sessions: 4, gaps: 4, gapsUntold: 2, ...ALL_LIT }),
  anEngaged(3, {
    ...{ engagement: 1, cohorts: 1, sessions: 2, gaps: 0, gapsUntold: 0, purposeClear: 'yes' },
    engagementWarnings: ['onlyFriendly', 'onlyLearning'],
  }),
];
const UNPLANNED = [anEpic(5, { answers: { impact: -3 } }), anEpic(6)];

const jqlOf = ({ body }: FakeJiraRequest): string => (body as { jql?: string } | undefined)?.jql ?? '';
const issuesOf = (epics: readonly FakeEpic[]) => ({
  body: {
    issues: epics.map(({ id, key, summary, projectId, property }) => ({
      ...{ id, key, fields: { summary, project: { id: projectId, key: 'NET' } } },
      ...(property ? { properties: { [SUMMARY_PROPERTY]: property } } : {}),
    })),
  },
});

function openWith(engaged: readonly FakeEpic[], address = '/sessions') {
  const portfolio = new FakeJira([anEpic(1, { answers: { impact: 1 } }), ...engaged]);
  portfolio.instead = (request) => {
    const jql = jqlOf(request);
    if (request.path.includes('approximate-count') && jql.includes('In Progress'))
      return { body: { count: jql.includes('customerEngagement') ? 2 : 4 } };
    if (jql.includes('In Progress')) return issuesOf([...engaged, ...UNPLANNED]);
    return jql.includes('customerEngagement') ? issuesOf(engaged) : undefined;
  };
  fakeBridge.onInvoke('engagement.open', () => ({ ok: true, value: anEngagement() }));
  const history = answerPageHistory(address);
  renderSurface(PortfolioSurface);
  return history;
}

const keys = (): (string | undefined)[] =>
  screen
    .getAllByRole('rowheader')
    .map((head) => /NET-\d+/.exec(head.textContent ?? '')?.[0])
    .filter(Boolean);
const sentence =
  /^2 epics have a plan for customers: 6 sessions, held or planned\. 4 gaps were found, 2 of them not told upward\./;

test('how many, what came of it, and how many epics under way have no plan; the least ready first', async () => {
  openWith(EPICS);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(await screen.findByText('About 2 of 4 epics under way have no plan for customers.')).toBeTruthy();
  expect(keys()).toEqual(['NET-3', 'NET-2']);
  expect(screen.getByText('missing: role sent and acknowledged and 3 more')).toBeTruthy();
});

test('filtered by a warning and by what is not ready, put in another order; the address keeps it', async () => {
  const user = userEvent.setup();
  const history = openWith(EPICS);
  await screen.findByText(sentence);
  await user.click(screen.getByRole('button', { name: 'With a warning 1' }));
  expect(keys()).toEqual(['NET-3']);
  await user.click(screen.getByRole('button', { name: 'With a plan 2' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'In which order' }), 'gaps');
  expect(keys()).toEqual(['NET-2', 'NET-3']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'What is not ready' }), 'purpose');
  expect(screen.getByText('None of the epics that were read is so.')).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'What is not ready' }), 'data');
  expect(keys()).toEqual(['NET-3']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which warning' }), 'onlyLearning');
  expect(history.moves.at(-1)).toBe('REPLACE /sessions?order=gaps&light=data&warning=onlyLearning');
});

test('epics under way without a plan are listed by themselves, the one that customers notice most first', async () => {
  openWith(EPICS, '/sessions?show=unplanned');
  expect(await screen.findAllByText('missing plan')).toHaveLength(2);
  expect(keys()).toEqual(['NET-5', 'NET-6']);
});

test('an epic opens who met which data, empty cells too, and its sessions in order [3.4 3.7 3.9 3.16]', async () => {
  const user = userEvent.setup();
  openWith(EPICS);
  await screen.findByText(sentence);
  await user.click(screen.getByRole('button', { name: 'Open the sessions at NET-2' }));
  const matrix = within(await screen.findByRole('table', { name: /^Sessions and gaps, by what the data was like/ }));
  const rows = matrix.getAllByRole('row').map((row) => row.textContent);
  expect(rows[0]).toBe('DataLate payers6 of 8 customersFriends0 of 4 customers · friendly');
  expect(rows.slice(1)).toEqual([
    'Cleannone1 session2 gaps',
    expect.stringMatching(/^With the faults of daily use .*2 sessions2 gapsnone$/),
    expect.stringMatching(/^From the old system .*1 plannednone$/),
    'As much as customers havenonenone',
    'Empty, as on the first daynonenone',
  ]);
  expect(screen.getByText('6 of 12 counted', { exact: false })).toBeTruthy();
  const sessions = within(screen.getByRole('region', { name: 'Sessions in order' })).getAllByRole('listitem');
  expect(sessions.map(({ textContent }) => textContent?.slice(0, 11))).toEqual([
    ...['10 Sept 202', '11 Sept 202', '12 Sept 202', '20 Dec 2026'],
  ]);
  expect(sessions[0]?.textContent).toMatch(
    /We hope to hearThat it is clear\.There of the teamDeveloper, tester2 gaps$/,
  );
  expect(sessions[3]?.textContent).toContain('to come');
});

test('what flatters is said in sentences with their numbers, and what to do [3.10 3.12 3.13]', async () => {
  const user = userEvent.setup();
  const of = (said: object) => (one: (typeof SESSIONS)[number]) => ({ ...one, body: { ...one.body, ...said } });
  openWith(EPICS);
  const sessions = SESSIONS.map(of({ purpose: 'learnIt', held: true, unfinished: null, dataStates: ['clean'] }));
  const [, friends] = COHORTS;
  const opened = anEngagement({ sessions, cohorts: friends ? [friends] : [] });
  fakeBridge.onInvoke('engagement.open', () => ({ ok: true, value: opened }));
  await screen.findByText(sentence);
  await user.click(screen.getByRole('button', { name: 'Open the sessions at NET-3' }));
  const list = await screen.findByRole('list', { name: 'What may flatter the epic' });
  const told = (): (string | null)[] =>
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(told()).toEqual([
    expect.stringMatching(/^Only friendly customers: the only cohort was known to be friendly\. Invite some who/),
    expect.stringMatching(
      /^No data like customers’ own \(with .*\): none of the 4 sessions showed any\. Plan a session with data/,
    ),
    expect.stringMatching(/^All proxies: none of 4 people is a customer\. Invite customers themselves/),
    expect.stringMatching(/^Only learning: all 4 sessions were for customers to learn it\. Plan a session in which/),
    expect.stringMatching(/^Nothing was shown unfinished so far.*\. Show the next one while/),
  ]);
});

test('a session that found nothing beside five that did is improbably quiet, with its numbers [3.12]', async () => {
  const user = userEvent.setup();
  openWith(EPICS);
  const [first] = SESSIONS;
  const sessions = [1, 2, 3, 4, 5, 6].map((number) =>
    aRecord('session', number, { ...first?.body, heldAt: `2026-09-0${number}` }),
  );
  // Sixteen gaps over five sessions: 3.2 each.
  const gaps = Array.from({ length: 16 }, (_, at) =>
    aRecord('gap', at + 1, { what: `Gap ${at}`, sessions: [sessions[at % 5]?.id] }),
  );
  fakeBridge.onInvoke('engagement.open', () => ({ ok: true, value: anEngagement({ sessions, gaps }) }));
  await screen.findByText(sentence);
  await user.click(screen.getByRole('button', { name: 'Open the sessions at NET-2' }));
  expect(
    await screen.findByText(
      'Improbably quiet: the session of 6 Sept 2026 found no gap. The others found 3.2 each; if it was like them, ' +
        'the chance of none is 4.1 in a hundred.',
    ),
  ).toBeTruthy();
});

test('where nobody takes part it says where to begin', async () => {
  openWith([]);
  expect(await screen.findByText(/^No epic has a cohort of customers or a session yet/)).toBeTruthy();
});
