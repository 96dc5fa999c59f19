import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, screen, within, type RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OpinionForm } from '../../../static/features/voice/opinion/OpinionForm';
import { dropDraft } from '../../../static/features/voice/opinion/opinionDraft';
import type { Opinions } from '../../../static/features/voice/opinion/useOpinions';
import { renderSurface } from '../../support/screen/renderSurface';
import { anOpinion, asked, given, ISSUE, ME, NOBODY_SPOKE, SETTINGS } from './voiceSamples';

const PEOPLE: Record<string, string> = {
  'project-manager': 'Petra Novak',
  'support-colleague': 'Sam Rivera',
  [ME]: 'Bernd Hoffmann',
};

/** What the epic says of itself, as Jira keeps texts. */
const ABOUT = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Three accounts become one.' }] }],
};

const ok = (value: unknown) => ({ ok: true, value });
const failed = (code: string, message: string, more: object = {}) => ({ ok: false, error: { code, message, ...more } });

let done = 0;
function show(opinions: Opinions): RenderResult {
  fakeBridge.onInvoke('opinion.open', () => ok(opinions));
  fakeBridge.onInvoke('assessment.history', () => ok({ changes: [], more: false }));
  return renderSurface(() => <OpinionForm issueId={ISSUE} settings={SETTINGS} onDone={() => (done += 1)} />);
}

beforeEach(() => {
  done = 0;
  dropDraft(ISSUE);
  fakeBridge.reset();
  fakeBridge.onJira(({ path }) => {
    if (path.includes('bulkfetch')) return { body: { issues: [{ id: ISSUE, fields: { description: ABOUT } }] } };
    const ids = new URL(path, 'https://jira').searchParams.getAll('accountId');
    return { body: { values: ids.map((accountId) => ({ accountId, displayName: PEOPLE[accountId] ?? accountId })) } };
  });
});

const send = () => screen.findByRole('button', { name: 'Send' });
const level = (name: RegExp) => screen.findByRole('radio', { name });
const saves = () => fakeBridge.invokes('opinion.save').map(({ payload }) => payload);

test('who was asked says it in a few touches: a level, how sure, for whom, from where', async () => {
  show(asked());
  await screen.findByText(/Petra Novak/);
  expect(screen.getByText(/here you see no rating and no other opinion before you send yours/)).toBeTruthy();
  await screen.findByText('Three accounts become one.');
  fakeBridge.onInvoke('opinion.save', () => ok({ ...given({ impact: 2, sure: 80 }), published: true }));
  await userEvent.click(await level(/^\+2 Clear gain/));
  await userEvent.click(await level(/^80$/));
  await userEvent.selectOptions(screen.getByLabelText('The customers that you speak for'), 'Consumers');
  await userEvent.type(screen.getByLabelText('About how many customers'), '4000');
  await userEvent.type(screen.getByLabelText('What makes you think so?'), ' Three calls a day ');
  await userEvent.click(await send());
  const changes = { impact: 2, sure: 80, segment: 'consumers', customers: 4000, evidence: 'Three calls a day' };
  expect(saves()).toEqual([{ issueId: ISSUE, version: 4, changes }]);
  await screen.findByText('+2, 80 % sure');
  expect(done).toBe(1);
});

test('without a level nothing is sent, and it says so; a number in words is named', async () => {
  show(asked());
  await userEvent.click(await send());
  expect(screen.getByText(/Choose a level first/)).toBeTruthy();
  await userEvent.click(await level(/^-1 /));
  expect(screen.queryByText(/Choose a level first/)).toBeNull();
  await userEvent.type(screen.getByLabelText('About how many customers'), 'many');
  await userEvent.click(await send());
  expect(screen.getByText('Write the number in digits, like 4000.')).toBeTruthy();
  expect(saves()).toEqual([]);
});

test('a send that fails keeps all and is sent again by itself; what had arrived is not asked twice', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  try {
    show(asked());
    const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
    await user.click(await level(/^-1 /));
    await user.type(screen.getByLabelText('What makes you think so?'), 'Calls');
    fakeBridge.onInvoke('opinion.save', () => failed('unavailable', 'Customer Lens could not be reached.'));
    await user.click(await send());
    await screen.findByText(/Not sent: Customer Lens could not be reached. What you wrote is still here/);
    expect(screen.getByText(/It is sent again by itself/)).toBeTruthy();
    expect(screen.getByDisplayValue('Calls')).toBeTruthy();
    // The first one had arrived, and only its answer was lost.
    const stored = { impact: -1, evidence: 'Calls' };
    fakeBridge.onInvoke('opinion.save', () => failed('conflict', 'Saved elsewhere.', { current: given(stored).own }));
    fakeBridge.onInvoke('opinion.open', () => ok(given(stored)));
    await act(() => jest.advanceTimersByTimeAsync(7_000));
    await screen.findByText('-1');
    expect(screen.queryByText(/sent another answer elsewhere/)).toBeNull();
    expect(saves()).toHaveLength(2);
    expect(new Set(saves().map((one) => JSON.stringify(one))).size).toBe(1);
  } finally {
    jest.useRealTimers();
  }
});

test('another answer from elsewhere is told, and one of the two is chosen', async () => {
  show(asked());
  const elsewhere = given({ impact: 3, sure: 60 });
  fakeBridge.onInvoke('opinion.save', () => failed('conflict', 'Saved elsewhere.', { current: elsewhere.own }));
  await userEvent.click(await level(/^-1 /));
  await userEvent.click(await send());
  await screen.findByText(/You sent another answer elsewhere meanwhile: \+3, 60 % sure/);
  fakeBridge.onInvoke('opinion.save', () => ok({ ...given({ impact: -1 }), published: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Send this one: -1' }));
  expect(saves()[1]).toMatchObject({ version: 5, changes: { impact: -1 } });
  await screen.findByText(/You said/);
});

test('not my subject: a reason of the list or one of one’s own', async () => {
  show(asked());
  await userEvent.click(await screen.findByRole('button', { name: 'Not my subject' }));
  await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
  expect(saves()).toEqual([]);
  const declined = asked().own;
  const after: Opinions = {
    ...NOBODY_SPOKE,
    own: declined && { ...declined, status: 'declined', body: { ...declined.body, declined: 'On leave' } },
  };
  fakeBridge.onInvoke('opinion.save', () => ok({ ...after, published: true }));
  await userEvent.click(screen.getByRole('radio', { name: 'I do not know these customers' }));
  await userEvent.type(screen.getByLabelText('Another reason'), 'On leave');
  await userEvent.click(screen.getByRole('button', { name: 'Decline' }));
  expect(saves()).toEqual([{ issueId: ISSUE, version: 4, changes: { declined: 'On leave' } }]);
  await screen.findByText(/You said that this is not your subject: “On leave”/);
});

test('passed on to somebody by name', async () => {
  show(asked());
  fakeBridge.onJira(({ path }) =>
    path.includes('/user/search')
      ? { body: [{ accountId: 'admin', displayName: 'Ada Lindqvist' }] }
      : path.includes('bulkfetch')
        ? { body: { issues: [{ id: ISSUE, fields: { assignee: null, reporter: null, project: { id: '1' } } }] } }
        : { body: { values: [] } },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Pass on to …' }));
  await userEvent.type(await screen.findByRole('combobox', { name: /knows these customers better/ }), 'Ada');
  fakeBridge.onInvoke('opinion.save', () => ok({ ...NOBODY_SPOKE, published: true }));
  await userEvent.click(await screen.findByRole('option', { name: /Ada Lindqvist/ }));
  expect(saves()).toEqual([{ issueId: ISSUE, version: 4, changes: { passedTo: 'admin' } }]);
});

test('who was not asked is told that it is in sight of the others, and can neither decline nor pass on', async () => {
  show(NOBODY_SPOKE);
  await screen.findByText(/marked as said in sight of the rating and the others/);
  expect(screen.queryByText(/before you send yours/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Not my subject' })).toBeNull();
});

test('while the round goes on what was given stands, with who is still to answer; it is not changed', async () => {
  const round = { open: true, until: '2026-11-24T23:59:59.999Z', asked: 5, heard: 3, waiting: 2 };
  show(given({ impact: 2, sure: 80 }, { round }));
  await screen.findByText(/2 of 5 asked have still to answer, until Tue,? 24 Nov at the latest/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('revealed: the others are drawn, and one keeps it or changes it once; both numbers stay', async () => {
  const others = [anOpinion('support-colleague', { impact: -2, sure: 90, segment: 'consumers' })];
  const own = given({ impact: 2, sure: 80 });
  show({ ...own, opinions: [...others, ...(own.own ? [own.own] : [])], rated: 1 });
  await screen.findByText(/The round is over: 1 other opinion/);
  const table = screen.getByRole('table', { name: /the rating says \+1/ });
  await within(table).findByText('Sam Rivera');
  expect(within(table).getByText('-2, 90 % sure')).toBeTruthy();
  const revised = given({ impact: 1, sure: 60, firstImpact: 2, firstSure: 80 });
  fakeBridge.onInvoke('opinion.save', () => ok({ ...revised, published: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Change it once' }));
  await userEvent.click(await level(/^\+1 /));
  await userEvent.click(screen.getByRole('button', { name: 'Send the change' }));
  expect(saves()).toMatchObject([{ version: 5, changes: { impact: 1, sure: 80 } }]);
  await screen.findByText(/before you saw the others: \+2, 80 % sure/);
  expect(screen.queryByRole('button', { name: /Change it/ })).toBeNull();
});

test('kept: one press', async () => {
  show(given({ impact: 2, sure: 80 }));
  fakeBridge.onInvoke('opinion.save', () => ok({ ...given({ impact: 2, sure: 80, kept: true }), published: true }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep +2, 80 % sure' }));
  expect(saves()).toEqual([{ issueId: ISSUE, version: 5, changes: { kept: true } }]);
  await screen.findByText('Said before you saw the others, and kept after.');
});

test('what was being written stands there again after the form was closed', async () => {
  const { unmount } = show(asked());
  await userEvent.type(await screen.findByLabelText('What makes you think so?'), 'Half a sentence');
  unmount();
  show(asked());
  await screen.findByDisplayValue('Half a sentence');
});

test('it became of the rating afterwards, told to whoever spoke', async () => {
  show(given({ impact: 2, kept: true }));
  fakeBridge.onInvoke('assessment.history', () =>
    ok({
      changes: [
        {
          version: 3,
          at: '2026-11-12T09:00:00.000Z',
          actor: 'project-manager',
          from: { answers: { impact: 3 } },
          to: { answers: { impact: -1 } },
        },
      ],
      more: false,
    }),
  );
  const since = await screen.findByText(/Since then the impact of the rating went from/);
  expect(since.textContent).toContain('from +3 to -1');
});
