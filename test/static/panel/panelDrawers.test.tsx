import { ISSUE_ID, openPanel, servePanel } from './openPanel';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PanelSurface from '../../../static/surfaces/panel/PanelSurface';
import { MemoryEntries } from '../../support/screen/entryServer';
import { renderSurface } from '../../support/screen/renderSurface';
import { asked, NOBODY_SPOKE } from '../voice/voiceSamples';

jest.setTimeout(30_000);

const word = (name: RegExp) => screen.getByRole('button', { name });
const FACTS = { asked: 5, heard: 3, openChallenges: 1, requests: 4, disruptionCount: 1, disruptionDepth: 3 };
const SINCE = '2026-11-20T10:00:00.000Z';
const RATED = { version: 2, answers: { impact: 1 }, disruption: 1 as const, updatedBy: 'project-manager' };

test('a row of words with counts below the first fold, from what opening answered; a word opens in place', async () => {
  const { user } = await openPanel({ assessment: RATED, facts: FACTS });
  const row = within(screen.getByRole('region', { name: 'More about this epic' }));
  expect(
    row
      .getAllByRole('button')
      .slice(0, 4)
      .map(({ textContent }) => textContent),
  ).toEqual(['Voices 3 of 5, 1 unanswered', 'Requests 4', 'Disruption 1', 'Engagement nothing yet']);
  expect(fakeBridge.invokes()).toHaveLength(1);
  const entries = new MemoryEntries();
  entries.serve();
  entries.add('request', { issueId: ISSUE_ID }, { need: 'missing' }, 'colleague');
  await user.click(word(/^Requests 4/));
  expect(word(/^Requests 4/).getAttribute('aria-expanded')).toBe('true');
  await screen.findByRole('heading', { name: 'Something is missing' });
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['assessment.open', 'entry.list']);
});

test('what is half written in a drawer is still there after another one was open', async () => {
  const { user } = await openPanel({ assessment: RATED, facts: FACTS });
  new MemoryEntries().serve();
  await user.click(word(/^Requests/));
  await user.click(await screen.findByRole('button', { name: 'Add a request' }));
  await user.type(screen.getByRole('textbox', { name: 'How many, or who' }), 'Acme');
  await user.click(word(/^Disruption/));
  await screen.findByText('Nothing is written down that customers suffer while we work.');
  expect(screen.queryByRole('textbox', { name: 'How many, or who' })).toBeNull();
  await user.click(word(/^Requests/));
  expect(screen.getByRole('textbox', { name: 'How many, or who' })).toHaveProperty('value', 'Acme');
});

test('a level below the worst record is told beside it and in its drawer, and stays as it was chosen', async () => {
  const { user, saved } = await openPanel({ assessment: RATED, facts: FACTS });
  const below = /^Worst disruption: recorded as severe, rated as minor\./;
  expect(screen.getByText(below)).toBeTruthy();
  new MemoryEntries().serve();
  await user.click(word(/^Disruption/));
  await waitFor(() => expect(screen.getAllByText(below)).toHaveLength(2));
  await user.click(screen.getByRole('radio', { name: /^Severe/ }));
  await waitFor(() => expect(screen.queryByText(below)).toBeNull());
  expect(screen.getAllByText('Worst disruption: recorded as severe, rated as severe.').length).toBeGreaterThan(0);
  expect(saved()).toEqual([{ disruption: 3 }]);
});

test('what is counted is read again when something was saved', async () => {
  const { server, user } = await openPanel({ assessment: RATED, facts: {} });
  new MemoryEntries().serve();
  await user.click(word(/^Disruption nothing yet/));
  await user.click(await screen.findByRole('button', { name: 'Add a disruption' }));
  server.options.facts = { disruptionCount: 1 };
  await user.click(document.querySelector('button[type=submit]')!);
  await waitFor(() => expect(word(/^Disruption 1/)).toBeTruthy());
});

test('asked of whoever rated: a line above the first fold, whose button leads to the challenge', async () => {
  const mine = { ...RATED, updatedBy: 'board-member' };
  const { user } = await openPanel({ assessment: mine, facts: { openChallenges: 2, challengesSince: SINCE } });
  new MemoryEntries().serve();
  const above = screen.getByRole('region', { name: 'Asked of you' });
  expect(above.textContent).toContain(
    'Asked of you: A colleague says that this rating is wrong. Waiting since 20 Nov 2026. And 1 more.',
  );
  fakeBridge.onInvoke('opinion.open', () => ({ ok: false, error: { code: 'unavailable', message: 'Not reached.' } }));
  await user.click(within(above).getByRole('button', { name: 'Answer' }));
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Voices' }));
  expect(word(/^Voices/).getAttribute('aria-expanded')).toBe('true');
});

test('the sponsor answers an ask in the drawer, by one of the options that were offered', async () => {
  const { user } = await openPanel({ assessment: { ...RATED, sponsor: 'board-member' }, facts: { openAsks: 1 } });
  const entries = new MemoryEntries();
  entries.serve();
  const id = entries.add('ask', { issueId: ISSUE_ID }, { text: 'A tester?', options: ['Yes', 'No'] }, 'colleague');
  fakeBridge.onInvoke('opinion.open', () => ({ ok: false, error: { code: 'unavailable', message: 'Not reached.' } }));
  await user.click(word(/^Voices 1 asked of the sponsor/));
  const asks = within(await screen.findByRole('region', { name: 'Asks to the sponsor' }));
  await user.click(await asks.findByRole('button', { name: 'Answer' }));
  await user.click(await screen.findByRole('radio', { name: 'Yes' }));
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  await waitFor(() => expect(entries.entries.get(id)?.answer).toMatchObject({ choice: 'Yes' }));
  await asks.findByText('Answered');
});

test('nothing is asked of who did not rate, nor of the sponsor of another epic', async () => {
  await openPanel({ assessment: { ...RATED, sponsor: 'admin' }, facts: { openChallenges: 2, openAsks: 1 } });
  expect(screen.queryByRole('region', { name: 'Asked of you' })).toBeNull();
});

test('who owes an opinion finds its questions where the rating is, and no word that tells of the rating', async () => {
  servePanel({ can: { rate: false, why: 'owesOpinion' }, facts: { requests: 1 } });
  fakeBridge.onInvoke('opinion.open', () => ({ ok: false, error: { code: 'unavailable', message: 'Not reached.' } }));
  renderSurface(PanelSurface, { issue: { id: ISSUE_ID } });
  const opinion = await screen.findByRole('region', { name: 'Your opinion' });
  await within(opinion).findByText('Not reached.');
  expect(screen.queryByRole('region', { name: 'Customer score' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'History' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Came true/ })).toBeNull();
  expect(word(/^Requests 1/)).toBeTruthy();
  // Who the sponsor is belongs to the rating: it is not told, and so it is not said that there is none.
  new MemoryEntries().serve();
  await userEvent.click(word(/^Voices/));
  await screen.findByText('Nothing is asked of the sponsor.');
  expect(screen.queryByText(/^No sponsor is named/)).toBeNull();
});

test('who has answered what they were asked goes on to what the others say, in the drawer', async () => {
  const server = servePanel({ can: { rate: false, why: 'owesOpinion' }, facts: { asked: 1, heard: 0 } });
  new MemoryEntries().serve();
  fakeBridge.onInvoke('opinion.open', () => ({ ok: true, value: asked() }));
  renderSurface(PanelSurface, { issue: { id: ISSUE_ID } });
  await userEvent.click(await screen.findByRole('radio', { name: /^\+2 / }));
  fakeBridge.onInvoke('opinion.save', () => ({ ok: true, value: NOBODY_SPOKE }));
  fakeBridge.onInvoke('opinion.open', () => ({ ok: true, value: NOBODY_SPOKE }));
  Object.assign(server.options, { assessment: RATED, can: { rate: false, why: 'readOnly' } });
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  const voices = await screen.findByRole('region', { name: 'Voices' });
  expect(document.activeElement).toBe(voices);
  await within(voices).findByText('Nobody was asked, and nobody has spoken.');
});

test('who may read and not rate is led to the questions below, which stand on the screen once', async () => {
  const { user } = await openPanel({ assessment: RATED, can: { rate: false, why: 'readOnly' } });
  new MemoryEntries().serve();
  fakeBridge.onInvoke('opinion.open', () => ({ ok: true, value: NOBODY_SPOKE }));
  const says = () => screen.getAllByRole('button', { name: 'Say what you think' });
  await user.click(says()[0]!);
  const questions = await screen.findByRole('group', { name: 'What you think' });
  expect(document.activeElement).toBe(questions);
  expect(says()[0]!.parentElement!.className).toContain('panel-speak--below');
  await userEvent.click(word(/^Voices/));
  expect(says()).toHaveLength(1);
  expect(says()[0]!.parentElement!.className).not.toContain('panel-speak--below');
  await userEvent.click(says()[0]!);
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'What you think' }));
  expect(screen.getByText('Disruption while delivering')).toBeTruthy();
});
