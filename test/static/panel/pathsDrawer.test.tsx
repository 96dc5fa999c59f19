import { ISSUE_ID, openPanel } from './openPanel';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import type { Input, Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { FORMER_USER } from '#kernel/people';
import { record } from '../path/openedPath';

/** The paths that an epic changes, in its panel. */
import type { CrownsTold } from '#domain/path/read/crowns';

type Told = Output<'path.ofIssue'>;

const AT = '2026-11-20T10:00:00.000Z';
const PATH = `path-p10020-${'1'.padStart(32, '0')}`;
const OTHER = `path-p10010-${'2'.padStart(32, '0')}`;

const change = (n: number, body: object, may = true): EntryView => ({
  ...{ id: `pathChange-i${ISSUE_ID}-${String(n).padStart(32, '0')}`, kind: 'pathChange', home: { issueId: ISSUE_ID } },
  ...{ version: 1, status: 'named', owner: null, dueAt: null, at: AT, by: FORMER_USER, updatedAt: AT },
  ...{ removed: false, answer: null, may: { change: may, answer: false, remove: may } },
  body: { path: null, item: null, note: null, adoption: null, offTarget: null, ...body },
});

const named = (entry: EntryView): Told['changes'][number] => ({
  entry,
  item: null,
  path: {
    ...{ id: PATH, name: 'Pay the bill in the app', target: 30 },
    standing: {
      ...{
        rate: { p: 0.16, low: 0.14, high: 0.18 },
        upTo: 'still',
        isWhole: true,
        steps: {},
        off: 'off',
        adoption: 53,
      },
      ...{ roomSince: '2026-08', roomSteps: ['knows'], atStake: null },
    },
  },
});

/** The same path with crowns of its own. */
function crowned(one: Told['changes'][number], crowns: CrownsTold): Told['changes'][number] {
  const { path } = one;
  return path?.standing ? { ...one, path: { ...path, standing: { ...path.standing, crowns } } } : one;
}

const serve = (told: Told): void => fakeBridge.onInvoke('path.ofIssue', () => ({ ok: true, value: told }));
const drawer = () => within(screen.getByRole('region', { name: 'Paths' }));

async function open(told: Told) {
  const panel = await openPanel({ facts: { paths: told.changes.length + told.hidden } });
  serve(told);
  fakeBridge.onOperation('getUrl', () => 'https://example.atlassian.net/jira/apps/portfolio-page');
  await panel.user.click(screen.getByRole('button', { name: /^Paths/ }));
  return panel;
}

test('the crowns of each path that an epic changes, one by one and never added up [4.6]', async () => {
  const states = { service: 'won', cost: 'lost', revenue: 'open' } as const;
  const [first, other] = [named(change(1, { path: PATH })), named(change(2, { path: PATH }))];
  await open({
    changes: [
      crowned(first, { since: '2026-01-04', ...states }),
      crowned(other, { since: null, ...states, service: 'open', cost: 'open' }),
      named(change(3, { path: PATH })),
    ],
    ...{ hidden: 0, mayAdd: false },
  });
  const lines = await drawer().findAllByRole('listitem');
  expect(lines[0]?.textContent).toMatch(
    /One crown, one lost, one open since 4 Jan 2026:service wonscost lostsrevenue open|One crown, one lost, one open since .*2026:/,
  );
  expect(lines[0]?.textContent).toMatch(/service won.*cost lost.*revenue open/);
  expect(lines[1]?.textContent).toContain('No crowns, three open, until it is said when the path went live:');
  expect(lines[2]?.textContent).not.toContain('crown');
});

test('each path stands with its rate against the target, its room and what changes there, by one call', async () => {
  await open({ changes: [named(change(1, { path: PATH, note: 'Codes by message' }))], hidden: 2, mayAdd: true });
  const line = within((await drawer().findAllByRole('listitem'))[0]!);
  expect(await line.findByRole('link', { name: 'Pay the bill in the app' })).toBeTruthy();
  expect(line.getByText('16% (14 to 18)')).toBeTruthy();
  expect(line.getByText('take all steps, target 30%')).toBeTruthy();
  expect(line.getByText('off target')).toBeTruthy();
  expect(line.getByText('room open since August 2026')).toBeTruthy();
  expect(line.getByText('Codes by message')).toBeTruthy();
  expect(drawer().getByText('2 more are in projects that you cannot see.')).toBeTruthy();
  expect(fakeBridge.invokes().filter(({ procedure }) => procedure !== 'assessment.open')).toHaveLength(1);
});

test('a path is named from the list of all that one sees, taken away, and named again', async () => {
  const { user } = await open({ changes: [], hidden: 0, mayAdd: true });
  expect(
    await drawer().findByText('No path is named that this changes, and nothing that stands behind one.'),
  ).toBeTruthy();
  await user.click(drawer().getByRole('button', { name: 'Name a path or item' }));
  const path = (id: string, name: string) => ({
    entry: { ...change(1, {}), id, kind: 'path', body: { name } },
    standing: null,
  });
  fakeBridge.onInvoke('path.list', () => ({
    ok: true,
    value: { paths: [path(OTHER, 'Order online'), path(PATH, 'Pay the bill in the app')], hidden: 1 },
  }));
  await user.click(drawer().getByRole('button', { name: 'Which path Choose' }));
  await user.type(await drawer().findByRole('combobox', { name: 'Which path' }), 'bill{Enter}');
  const entry = change(3, { path: PATH });
  fakeBridge.onInvoke('entry.save', () => ({ ok: true, value: { entry, published: true } }));
  serve({ changes: [named(entry)], hidden: 0, mayAdd: true });
  await user.click(drawer().getByRole('button', { name: 'Name a path or item' }));
  expect(await drawer().findByText('16% (14 to 18)')).toBeTruthy();
  expect(fakeBridge.invokes('entry.save').map(({ payload }) => payload)).toMatchObject([
    { kind: 'pathChange', home: { issueId: ISSUE_ID }, changes: { path: PATH } },
  ]);

  fakeBridge.onInvoke('entry.remove', (payload) => {
    const { back = false } = payload as Input<'entry.remove'>;
    return { ok: true, value: { entry: { ...entry, removed: !back, version: 2 }, published: true } };
  });
  serve({ changes: [], hidden: 0, mayAdd: true });
  await user.click(drawer().getByRole('button', { name: 'Remove Pay the bill in the app' }));
  expect(await drawer().findByText('It is not named any more.')).toBeTruthy();
  serve({ changes: [named(entry)], hidden: 0, mayAdd: true });
  await user.click(drawer().getByRole('button', { name: 'Name it again' }));
  expect(await drawer().findByText('It is named again.')).toBeTruthy();
  expect(fakeBridge.invokes('entry.remove').map(({ payload }) => payload)).toEqual([
    { id: entry.id, version: 1 },
    { id: entry.id, version: 2, back: true },
  ]);
});

test('an item that it changes says what it enables; a line names one thing alone', async () => {
  const item = `item-p10020-${'3'.padStart(32, '0')}`;
  const told = { entry: change(1, { item }), path: null, item: { id: item, name: 'Identity store', what: 'system' } };
  const { user } = await open({ changes: [told as Told['changes'][number]], hidden: 0, mayAdd: true });
  const line = within((await drawer().findAllByRole('listitem'))[0]!);
  expect(line.getByText(/^System/)).toBeTruthy();
  await user.click(line.getByRole('button', { name: 'Change what it says of Identity store' }));
  expect(drawer().getByRole('button', { name: 'Or which item Identity store' })).toBeTruthy();
  expect(drawer().queryByText('Which path')).toBeNull();
  await user.click(drawer().getByRole('button', { name: 'Clear Or which item' }));
  expect(drawer().getAllByText('Which path')).not.toHaveLength(0);
});

test('what hangs on an item is read from the map once somebody asks, and told as inherited [2.7]', async () => {
  const store = record('item', { name: 'Identity store', what: 'system' });
  const leadsTo = [{ to: store.id, how: 'runsOn' }];
  const sign = record('item', { name: 'Sign in anywhere', what: 'experience', leadsTo });
  const item = { id: store.id, name: 'Identity store', what: 'system' as const };
  const { user } = await open({
    changes: [{ entry: change(1, { item: store.id }), path: null, item }],
    ...{ hidden: 0, mayAdd: false },
  });
  const items = [store, sign].map((entry) => ({ entry, share: null, apart: 0 }));
  fakeBridge.onInvoke('map.list', () => ({ ok: true, value: { items, hidden: 0 } }));
  fakeBridge.onInvoke('path.list', () => ({ ok: true, value: { paths: [], hidden: 0 } }));
  fakeBridge.onInvoke('map.epics', () => ({ ok: true, value: { epics: [], hidden: 0 } }));
  const line = within((await drawer().findAllByRole('listitem'))[0]!);
  expect((await line.findByRole('link', { name: 'Identity store' })).getAttribute('href')).toContain(
    `/map?item=${store.id}`,
  );
  await user.click(line.getByText('What hangs on it'));
  expect(
    await line.findByText('Enabler. 1 experience hangs on what it changes: inherited, and in no score.'),
  ).toBeTruthy();
  expect(line.getByText('Sign in anywhere')).toBeTruthy();
});

test('who may only read changes nothing', async () => {
  await open({ changes: [named(change(1, { path: PATH }, false))], hidden: 0, mayAdd: false });
  await drawer().findByText('off target');
  expect(drawer().queryByRole('button', { name: /Name a path|Remove|Change/ })).toBeNull();
});

test('what cannot be read says why, and can be tried again', async () => {
  const { user } = await openPanel({ facts: { paths: 1 } });
  const failure = { code: 'unavailable', message: 'Storage is busy at the moment.' };
  fakeBridge.onInvoke('path.ofIssue', () => ({ ok: false, error: failure }));
  await user.click(screen.getByRole('button', { name: /^Paths/ }));
  expect(await drawer().findByText(failure.message)).toBeTruthy();
  serve({ changes: [], hidden: 1, mayAdd: false });
  await user.click(drawer().getByRole('button', { name: 'Try again' }));
  expect(await drawer().findByText('1 more is in a project that you cannot see.')).toBeTruthy();
});
