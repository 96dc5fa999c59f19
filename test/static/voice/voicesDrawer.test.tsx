import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { VoicesDrawer } from '../../../static/features/voice/VoicesDrawer';
import type { Opinions } from '../../../static/features/voice/opinion/useOpinions';
import { renderSurface } from '../../support/screen/renderSurface';
import { aView } from '../../support/screen/ratingServer';
import { anEntry, anOpinion, asked, inDays, ISSUE, ME, NOBODY_SPOKE, SETTINGS } from './voiceSamples';

const PEOPLE: Record<string, string> = {
  'project-manager': 'Petra Novak',
  'support-colleague': 'Sam Rivera',
  admin: 'Ada Lindqvist',
  [ME]: 'Bernd Hoffmann',
};
const ok = (value: unknown) => ({ ok: true, value });

function show(opinions: Opinions, challenges: EntryView[] = [], mayAdd = true): void {
  fakeBridge.onInvoke('opinion.open', () => ok(opinions));
  fakeBridge.onInvoke('entry.list', () => ok({ entries: challenges, hidden: 0, mayAdd }));
  fakeBridge.onInvoke('assessment.history', () => ok({ changes: [], more: false }));
  renderSurface(() => <VoicesDrawer issueId={ISSUE} settings={SETTINGS} />);
}

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onJira(({ path }) => {
    if (path.includes('bulkfetch'))
      return { body: { issues: [{ id: ISSUE, fields: { assignee: null, reporter: null, project: { id: '1' } } }] } };
    const ids = new URL(path, 'https://jira').searchParams.getAll('accountId');
    return { body: { values: ids.map((accountId) => ({ accountId, displayName: PEOPLE[accountId] ?? accountId })) } };
  });
});

const differing: Opinions = {
  ...NOBODY_SPOKE,
  round: { open: false, until: null, asked: 3, heard: 2, waiting: 1 },
  opinions: [
    anOpinion('support-colleague', { impact: -2, sure: 80, segment: 'consumers', customers: 4000, evidence: 'Calls' }),
    anOpinion('project-manager', { impact: 2, sure: 70, firstImpact: 3, firstSure: 90, segment: 'small-business' }),
  ],
  agreement: { n: 2, mean: 0, agreement: 1 / 3, conflict: true },
  heard: { x: 2, n: 3, beside: 0 },
  rated: 1,
  waitingFor: [{ person: 'admin', dueAt: '2026-11-01T23:59:59.999Z', segments: ['partners'] }],
};

test('the sentence comes first: who was heard, that they differ though the mean hides it, for whom', async () => {
  show(differing);
  const sentence = (await screen.findByText('2 of 3 heard, and they differ in sign.')).parentElement;
  expect(sentence?.textContent).toBe(
    '2 of 3 heard, and they differ in sign. Consumers: worse. Small businesses: better. Their mean hides it.',
  );
});

test('the picture is a table: now and before, whom they speak for, and who was asked in vain', async () => {
  show(differing);
  const table = await screen.findByRole('table', { name: /the rating says \+1/ });
  await within(table).findByText('Sam Rivera');
  const rows = [...table.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
  expect(rows).toEqual([
    'ConsumersSam Rivera · Support: -2, 80 % surespeaks for about 4,000 customers“Calls”',
    'Small businessesPetra Novak · Support: +3, 90 % sure, now +2, 70 % sure',
    'Partnersasked Ada Lindqvist, no answer by Sun 1 Nov',
  ]);
  const [first, second] = [...table.querySelectorAll<HTMLElement>('.voice-track__now')];
  expect(parseFloat(first?.style.insetInlineStart ?? '')).toBeCloseTo(100 / 6);
  expect(parseFloat(second?.style.insetInlineStart ?? '')).toBeCloseTo(500 / 6);
  expect(table.querySelectorAll('.voice-track__first')).toHaveLength(1);
  expect(screen.getByText('agreement 0.33 of 1')).toBeTruthy();
});

test('who is told by their role is named by it once', async () => {
  const [by, impact] = ['a colleague (Support)', -1];
  show({ ...differing, opinions: [anOpinion(by, { impact, sure: 60, segment: 'consumers' })], waitingFor: [] });
  const table = await screen.findByRole('table', { name: /What each says/ });
  expect(table.querySelector('tbody tr')?.textContent).toBe('Consumersa colleague (Support): -1, 60 % sure');
});

test('of more opinions than fit, the rest is a press away', async () => {
  const many = Array.from({ length: 25 }, (_, n) => anOpinion(`p${n}`, { impact: (n % 7) - 3 }));
  show({ ...differing, opinions: many, waitingFor: [] });
  const table = await screen.findByRole('table', { name: /What each says/ });
  expect(table.querySelectorAll('tbody tr')).toHaveLength(20);
  await userEvent.click(screen.getByRole('button', { name: 'Show 5 more opinions' }));
  expect(table.querySelectorAll('tbody tr')).toHaveLength(25);
});

test('who owes an opinion is shown the questions and nothing else, and nothing else is asked for', async () => {
  show(asked());
  await screen.findByText(/before you send yours/);
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByText(/heard/)).toBeNull();
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['opinion.open']);
});

test('while a round goes on others are told why nothing is told', async () => {
  const round = { open: true, until: '2026-11-24T23:59:59.999Z', asked: 2, heard: 1, waiting: 1 };
  show({ ...NOBODY_SPOKE, round, hidden: 1, agreement: null, heard: { x: 1, n: 2, beside: 0 } });
  await screen.findByText('1 of 2 heard.');
  expect(screen.getByText(/told when all 2 have answered, or after Tue,? 24 Nov/)).toBeTruthy();
});

test('people are asked: from the roster and by name, with a day [1.29 1.32]', async () => {
  const near = [{ person: 'support-colleague', role: 'support', segments: ['consumers'], atStage: true }];
  show({ ...NOBODY_SPOKE, mayAsk: true, near });
  await userEvent.click(await screen.findByRole('button', { name: 'Ask somebody' }));
  const form = screen.getByRole('form', { name: 'Ask somebody' });
  expect(within(form).getByText('Support · Consumers · near this epic')).toBeTruthy();
  await userEvent.click(within(form).getByRole('button', { name: 'Ask' }));
  expect(within(form).getByText('Choose somebody first.')).toBeTruthy();
  await userEvent.click(await within(form).findByRole('button', { name: 'Sam Rivera' }));
  fakeBridge.onInvoke('opinion.ask', () =>
    ok({
      ...differing,
      waitingFor: [{ person: 'support-colleague', dueAt: inDays(7), segments: [] }],
      published: true,
    }),
  );
  await userEvent.click(within(form).getByRole('button', { name: 'Ask' }));
  expect(fakeBridge.invokes('opinion.ask')).toMatchObject([
    { payload: { issueId: ISSUE, people: ['support-colleague'], dueAt: inDays(7).slice(0, 10) } },
  ]);
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Ask somebody' })).toBeNull());
});

/** What stands in the heads of the challenges, in their order. */
const heads = (region: HTMLElement): string[] =>
  [...region.querySelectorAll('.voice-challenge__head')].map(({ textContent }) => textContent ?? '');

const may = { change: false, answer: true, remove: false };
const challenge = (more: Partial<EntryView> = {}): EntryView =>
  anEntry('challenge', { claim: 'harmForgotten', reason: 'Who has no smartphone' }, { may, ...more });

test('challenges: unanswered first; neither answer is chosen; keeping it takes a sentence', async () => {
  const answered = challenge({
    at: '2026-11-01T09:00:00.000Z',
    status: 'answered',
    answer: { outcome: 'changed', text: null, by: 'project-manager', at: '2026-11-02T09:00:00.000Z' },
    may: { ...may, answer: false },
  });
  show(NOBODY_SPOKE, [answered, challenge({ at: inDays(-9) })]);
  const region = await screen.findByRole('region', { name: 'Challenges of the rating' });
  await within(region).findByText(/Waiting 9 days/);
  expect(heads(region).map((one) => one.includes('Waiting'))).toEqual([true, false]);
  expect(within(region).getByText('The rating was changed')).toBeTruthy();
  await userEvent.click(within(region).getByRole('button', { name: 'Keep it, because …' }));
  await userEvent.click(within(region).getByRole('button', { name: 'Answer: the rating stays' }));
  expect(within(region).getByText(/Write a sentence first/)).toBeTruthy();
  expect(fakeBridge.invokes('entry.answer')).toEqual([]);
  await userEvent.type(within(region).getByLabelText('It stays, because'), 'They get a card');
  fakeBridge.onInvoke('entry.answer', (payload) => {
    const { id, answer } = payload as Input<'entry.answer'>;
    return ok({
      entry: challenge({
        id,
        status: 'answered',
        answer: { ...answer, by: ME, at: inDays(0) },
        may: { ...may, answer: false },
      }),
      published: true,
    });
  });
  await userEvent.click(within(region).getByRole('button', { name: 'Answer: the rating stays' }));
  expect(fakeBridge.invokes('entry.answer')).toMatchObject([
    { payload: { version: 1, answer: { outcome: 'kept', text: 'They get a card' } } },
  ]);
  await within(region).findByText('The rating stays');
  expect(within(region).queryByRole('button', { name: /Keep it/ })).toBeNull();
});

test('a rating that was not changed is no answer; once it was, the answer says so', async () => {
  const before = { version: 2, updatedAt: inDays(-20), updatedBy: ME, answers: { impact: 2 } };
  fakeBridge.onInvoke('assessment.open', () => ok(aView({ assessment: before })));
  show(NOBODY_SPOKE, [challenge({ at: inDays(-3) })]);
  await userEvent.click(await screen.findByRole('button', { name: 'Change the rating' }));
  const answer = await screen.findByRole('button', { name: 'Answer: the rating was changed' });
  expect(answer.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(answer);
  expect(fakeBridge.invokes('entry.answer')).toEqual([]);
  const after = { version: 3, updatedAt: inDays(0), updatedBy: ME, answers: { impact: -1 } };
  fakeBridge.onInvoke('assessment.save', () => ok({ ...aView({ assessment: after }), published: true }));
  await userEvent.click(screen.getByRole('radio', { name: /^-1 Slight harm/ }));
  await screen.findByText(/was changed after the challenge/);
  fakeBridge.onInvoke('entry.answer', () => ok({ entry: challenge({ status: 'answered' }), published: true }));
  await userEvent.click(answer);
  expect(fakeBridge.invokes('assessment.save')).toMatchObject([{ payload: { version: 2 } }]);
  expect(fakeBridge.invokes('entry.answer')).toMatchObject([{ payload: { answer: { outcome: 'changed' } } }]);
});

test('answered by somebody else meanwhile: theirs is shown, and nothing is sent again', async () => {
  const open = challenge();
  show(NOBODY_SPOKE, [open]);
  await userEvent.click(await screen.findByRole('button', { name: 'Keep it, because …' }));
  await userEvent.type(screen.getByLabelText('It stays, because'), 'Mine');
  const theirs = { ...open, version: 2, answer: { outcome: 'kept', text: 'Theirs', by: 'admin', at: inDays(0) } };
  fakeBridge.onInvoke('entry.answer', () => ({
    ok: false,
    error: { code: 'conflict', message: 'Answered meanwhile.', current: { ...theirs, status: 'answered' } },
  }));
  await userEvent.click(screen.getByRole('button', { name: 'Answer: the rating stays' }));
  await screen.findByText(/It was answered meanwhile/);
  expect(screen.getByText(/“Theirs”/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'All right' }));
  await waitFor(() => expect(screen.queryByText(/It was answered meanwhile/)).toBeNull());
});

test('a challenge that is not sent is left, and the focus is at its button again', async () => {
  show(NOBODY_SPOKE, [], true);
  await userEvent.click(await screen.findByRole('button', { name: 'Challenge the rating' }));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Challenge the rating' }));
});

test('somebody challenges the rating: what is wrong, and why; sent once, by a key of its own', async () => {
  show(NOBODY_SPOKE, [], true);
  await userEvent.click(await screen.findByRole('button', { name: 'Challenge the rating' }));
  await userEvent.click(screen.getByRole('button', { name: 'Challenge the rating' }));
  expect(screen.getByText('Choose what is wrong first.')).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: 'The impact is rated too high' }));
  await userEvent.type(screen.getByLabelText('Why'), 'Nobody asked');
  fakeBridge.onInvoke('entry.save', () => ok({ entry: challenge({ by: ME }), published: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Challenge the rating' }));
  const [sent] = fakeBridge.invokes('entry.save').map(({ payload }) => payload as { key: string });
  expect(sent).toMatchObject({
    kind: 'challenge',
    home: { issueId: ISSUE },
    version: 0,
    changes: { claim: 'tooHigh', reason: 'Nobody asked' },
  });
  expect(sent?.key).toMatch(/^[0-9a-f-]{36}$/);
  await screen.findByText('Somebody is harmed, and the rating does not say so');
});
