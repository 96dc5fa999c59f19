import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EntryView } from '#contract/register';
import { blankEntry, changeEntry } from '#domain/register/entry';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import AskAnswer from '../../../static/features/sponsor/AskAnswer';
import ConfirmRating from '../../../static/features/sponsor/ConfirmRating';
import { SponsorLoad } from '../../../static/features/sponsor/SponsorLoad';
import { AskRecords } from '../../../static/surfaces/panel/drawers/kinds/AskRecords';
import { aView } from '../../support/screen/ratingServer';
import { renderSurface } from '../../support/screen/renderSurface';

const AT = '2026-11-20T09:00:00.000Z';
const ISSUE = '12001';
const EPIC = { version: 4, impact: 2, sponsor: 'board-member', ratedBy: 'project-manager' };

function anEntry(kind: 'ask' | 'confirmation', changes: Record<string, unknown>, more: Partial<EntryView> = {}) {
  const doing = { by: 'project-manager', at: AT, epic: EPIC };
  const blank = blankEntry(kind, { issueId: ISSUE }, `${kind}-i${ISSUE}-${'0'.repeat(32)}`, doing);
  const { updatedBy: _by, values: body, ...entry } = changeEntry(blank, changes, doing).next;
  return { ...entry, body, may: { change: false, answer: true, remove: false }, ...more };
}

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onJira(({ path }) => ({
    body: path.startsWith('/rest/api/3/user/bulk')
      ? { values: [{ accountId: 'project-manager', displayName: 'Paula Manager' }] }
      : { issues: [] },
  }));
});

describe('an ask', () => {
  const ask = anEntry('ask', { what: 'decide', text: 'Which region first?', options: ['North', 'South'] });

  test('is answered by one of its options; nothing is sent while nothing is chosen or written [1.27]', async () => {
    const answers: unknown[] = [];
    const done: EntryView[] = [];
    fakeBridge.onInvoke('entry.answer', (payload) => {
      answers.push(payload);
      return { ok: true, value: { entry: { ...ask, version: 2, status: 'answered' }, published: true } };
    });
    renderSurface(() => <AskAnswer entry={ask} onDone={(entry) => done.push(entry)} />);
    expect(await screen.findByText('Paula Manager')).toBeTruthy();
    expect(screen.getByText(/asks you to decide/)).toBeTruthy();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(screen.getByRole('alert').textContent).toBe('Choose one of the options, or write a sentence.');
    expect(answers).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'South' }));
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(answers).toEqual([{ id: ask.id, version: 1, answer: { choice: 'South', text: null } }]);
    expect(done.map(({ status }) => status)).toEqual(['answered']);
  });

  test('what is chosen may be none of the options', async () => {
    const answers: { answer: unknown }[] = [];
    fakeBridge.onInvoke('entry.answer', (payload) => {
      answers.push(payload as { answer: unknown });
      return { ok: true, value: { entry: ask, published: true } };
    });
    renderSurface(() => <AskAnswer entry={ask} onDone={() => undefined} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'Something else' }));
    await user.type(screen.getByRole('textbox', { name: 'What you choose instead' }), 'East');
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(answers.map(({ answer }) => answer)).toEqual([{ choice: 'East', text: null }]);
  });

  test('that somebody else answered meanwhile shows their answer in the place of the form', async () => {
    const current = {
      ...ask,
      version: 2,
      status: 'answered',
      answer: { choice: 'North', text: 'First the north', by: 'project-manager', at: AT },
    };
    const error = { code: 'conflict', message: 'Somebody else changed this meanwhile.', current };
    fakeBridge.onInvoke('entry.answer', () => ({ ok: false, error }));
    renderSurface(() => <AskAnswer entry={ask} onDone={() => undefined} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'South' }));
    await user.click(screen.getByRole('button', { name: 'Send the answer' }));
    expect(await screen.findByText('First the north')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send the answer' })).toBeNull();
  });
});

describe('a confirmation', () => {
  const open = (props: { onDone?: () => void } = {}) =>
    renderSurface(() => (
      <ConfirmRating issueId={ISSUE} settings={DEFAULT_SETTINGS} onDone={props.onDone ?? (() => undefined)} />
    ));
  const serve = (version: number, more: Parameters<typeof aView>[0] = {}, mayAdd = true) => {
    const value = aView({
      assessment: { version, answers: { impact: 2 }, reason: 'Shoppers sign in once', sponsor: 'board-member' },
      ...more,
    });
    fakeBridge.onInvoke('assessment.open', () => ({ ok: true, value }));
    fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd } }));
  };

  test('names the version, shows in words what is confirmed, and sends that version [1.28]', async () => {
    serve(4, { facts: { confirmedVersion: 2, confirmedAt: AT, confirmedImpact: 0 } });
    const sent: unknown[] = [];
    const done = jest.fn();
    fakeBridge.onInvoke('entry.save', (payload) => {
      sent.push(payload);
      return { ok: true, value: { entry: anEntry('confirmation', { gate: 'G2' }), published: true } };
    });
    open({ onDone: done });
    expect(await screen.findByRole('heading', { name: /^You confirm version 4: / })).toBeTruthy();
    expect(screen.getByText('“Shoppers sign in once”')).toBeTruthy();
    expect(screen.getByText(/version 2, lapsed: the impact moved from 0 to \+2\.$/)).toBeTruthy();
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: 'At which gate' }), 'G2');
    await user.click(screen.getByRole('button', { name: 'Confirm version 4' }));
    expect(sent).toMatchObject([{ kind: 'confirmation', version: 0, changes: { version: 4, gate: 'G2' } }]);
    expect(done).toHaveBeenCalledTimes(1);
  });

  test('of a rating that moved meanwhile is refused, and what stands now is shown', async () => {
    serve(4);
    fakeBridge.onInvoke('entry.save', () => {
      serve(5);
      return { ok: false, error: { code: 'conflict', message: 'What you saw was changed meanwhile.' } };
    });
    open();
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Confirm version 4' }));
    expect(await screen.findByRole('button', { name: 'Confirm version 5' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('What you saw was changed meanwhile.');
  });

  test.each([
    ['nobody rated it', 0, {}, true, 'Nobody has rated this epic yet, so there is nothing to confirm.'],
    ['it is not theirs', 4, {}, false, 'A rating is confirmed by the sponsor of the epic.'],
  ] as const)('where %s it says so', async (_case, version, more, mayAdd, words) => {
    serve(version, more, mayAdd);
    open();
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Confirm/ })).toBeNull();
  });
});

test('how much waits for a sponsor is told with its age and pace [1.27]', async () => {
  const property = { v: 1, version: 1, settings: 1, answers: {}, sponsor: 'board-member', openAsks: 2 };
  const fields = { summary: 'x', project: { id: '1', key: 'X' } };
  fakeBridge.onJira(({ body }) => {
    expect((body as { jql: string }).jql).toContain('customerSponsor in ("board-member")');
    return { body: { issues: [{ id: ISSUE, key: 'X-1', fields, properties: { 'customer-lens': property } }] } };
  });
  const ago = (days: number): string => new Date(Date.now() - days * 86_400_000 - 60_000).toISOString();
  const open = [ago(9), ago(2)].map((at) => ({ issueId: ISSUE, at, closedAt: null }));
  fakeBridge.onInvoke('ask.times', () => ({
    ok: true,
    value: { times: [...open, { issueId: ISSUE, at: ago(20), closedAt: ago(3) }] },
  }));
  const people = { byId: new Map(), state: 'ready' as const };
  renderSurface(() => <SponsorLoad sponsors={['board-member']} people={people} />);
  expect(await screen.findByText('2 asks wait for you, the oldest for 9 days.')).toBeTruthy();
  expect(screen.getByText(/Half of them have waited at most 2 days, 85 of a hundred at most 9 days\./)).toBeTruthy();
  expect(screen.getByText(/At 0\.3 answers a week, .* takes about 8\.0 weeks\./)).toBeTruthy();
});

test('beside the asks of an epic stands what waits for its sponsor, or that nobody is named', async () => {
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: true } }));
  const props = {
    kind: 'ask',
    issueId: ISSUE,
    settings: DEFAULT_SETTINGS,
    facts: {},
    disruption: null,
    speaking: 0,
  } as const;
  const asks = (sponsor: string | null) =>
    renderSurface(() => <AskRecords {...props} sponsor={sponsor} onChanged={() => undefined} />);
  const { unmount } = asks(null);
  expect(await screen.findByText(/^No sponsor is named/)).toBeTruthy();
  unmount();
  asks('project-manager');
  expect(await screen.findByText('Nothing is asked of Paula Manager at the moment.')).toBeTruthy();
});
