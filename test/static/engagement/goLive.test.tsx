import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readGoLive } from '#domain/engagement/goLive/frozenGoLive';
import type { Input } from '#contract/procedures';
import { GoLivePages } from '../../../static/features/engagement/goLive/GoLivePages';
import { frozenWarnings, sinceGoLiveSentence } from '../../../static/features/engagement/goLive/goLiveWords';
import goLiveV1 from '../../domain/records/v1/go-live-v1.json';
import { renderSurface } from '../../support/screen/renderSurface';
import { aRecord, EPIC_ID } from './engagedSample';

beforeEach(() => fakeBridge.reset());

const answer = { decision: 'goWith', reason: 'It is small.', by: 'board-member', at: '2026-11-03T10:00:00.000Z' };
const PAGES = [
  aRecord('goLive', 1, { title: 'First look' }, { status: 'decided', answer, at: '2026-11-02T10:00:00.000Z' }),
  aRecord('goLive', 2, { title: 'Second look' }, { owner: 'board-member', at: '2026-11-20T10:00:00.000Z' }),
];

function show(sponsor: string | null = 'board-member', mayAdd = true) {
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: PAGES, hidden: 0, mayAdd } }));
  const linkTo = (id: string, title: string) => <a href={`/before-go-live/${id}`}>{title}</a>;
  renderSurface(() => <GoLivePages {...{ issueId: EPIC_ID, issueKey: 'NET-2', sponsor, linkTo }} />);
}

test('pages before go-live are listed with what was decided, the newest first', async () => {
  show('board-member', false);
  const [first, second] = within(await screen.findByRole('list', { name: 'Pages before go-live' })).getAllByRole(
    'listitem',
  );
  expect(first?.textContent).toMatch(/^Second lookWaits for /);
  expect(second?.textContent).toMatch(/^First lookDecided by .*: It goes live with what is open/);
  expect(screen.queryByRole('button', { name: 'Freeze the page before go-live' })).toBeNull();
});

test('a page is frozen with a title; sent once more it is the same page', async () => {
  const sent: Input<'goLive.freeze'>[] = [];
  fakeBridge.onInvoke('goLive.freeze', (payload) => {
    sent.push(payload as Input<'goLive.freeze'>);
    return sent.length === 1
      ? { ok: false, error: { code: 'unavailable', message: 'Customer Lens could not be reached. Try again.' } }
      : { ok: true, value: { entry: aRecord('goLive', 3, { title: 'Third look' }) } };
  });
  show(null);
  await userEvent.click(await screen.findByRole('button', { name: 'Freeze the page before go-live' }));
  const form = within(screen.getByRole('form', { name: 'Freeze the page before go-live' }));
  expect(form.getByText(/The epic has no sponsor, so whoever may edit it decides\./)).toBeTruthy();
  const title = form.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
  expect([title.value, document.activeElement]).toEqual(['Before go-live: NET-2', title]);
  await userEvent.clear(title);
  await userEvent.click(form.getByRole('button', { name: 'Freeze the page' }));
  expect(form.getByRole('alert').textContent).toBe('Give it a title.');
  await userEvent.type(title, 'Third look{Enter}');
  await userEvent.click(await form.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getByText('The page “Third look” is frozen.')).toBeTruthy());
  const [key] = sent.map((one) => one.key);
  const wanted = { issueId: EPIC_ID, title: 'Third look', key };
  expect(sent).toEqual([wanted, wanted]);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Freeze the page before go-live' }));
});

test('the page names a quiet session by its day, in the words of whoever reads it', () => {
  const day = (iso: string): string => new Intl.DateTimeFormat('de', { dateStyle: 'medium' }).format(new Date(iso));
  const frozen = readGoLive(JSON.stringify(goLiveV1));
  const quiet = frozenWarnings(frozen, { figures: String, day }).find(({ id }) => id === 'improbablyQuiet');
  expect(quiet?.what).toMatch(/^Improbably quiet: the session of 02\.11\.2026 found no gap\./);
});

test('what is otherwise today is told in sentences, the number first', () => {
  const unseen = {
    saw: 1,
    didNot: 1,
    found: { a: 5, b: 4, m: 2 },
    more: { state: 'at least', N: 9, more: 2 },
  } as const;
  const none = { ...unseen, found: { a: 5, b: 4, m: 0 }, more: { state: 'cannot tell' } } as const;
  const told = (since: Parameters<typeof sinceGoLiveSentence>[0]): string => sinceGoLiveSentence(since, String);
  expect(
    [
      { what: 'light', words: 'use cases and real data', on: true } as const,
      { what: 'confirmed', standing: false } as const,
      { what: 'held', more: 1 } as const,
      { what: 'after', more: 2 } as const,
      { what: 'untold', before: 3, now: 1 } as const,
      { what: 'warning', id: 'onlyLearning', isThere: false } as const,
      { what: 'unseen', before: unseen, now: none } as const,
    ].map(told),
  ).toEqual([
    'Ready by now: use cases and real data.',
    'What the sponsor confirmed no longer stands.',
    '1 more session took place.',
    '2 more gaps were found only after go-live.',
    '1 gap is not told upward; on this page 3.',
    'No longer so: only learning.',
    'What nobody has found yet: cannot tell; on this page: at least 2 more.',
  ]);
});
