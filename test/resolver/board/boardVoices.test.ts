import type { Output } from '#contract/procedures';
import { failureOf, onPage, rate, valueOf } from '../../support/local/appCalls';
import { idOf } from '../../support/local/seedEpics';
import { PM, READER, startBoardSite, type BoardSite } from './boardSite';

const COLLEAGUE = 'support-colleague';
const OUTSIDER = 'outsider';
const DAY_MS = 86_400_000;

let site: BoardSite;
let boardId = '';
beforeAll(async () => {
  site = await startBoardSite();
  boardId = await site.freeze();
});
afterAll(() => site.jira.stop());

type Voices = Output<'board.voices'>;
const read = async (viewer: string, ...numbers: number[]): Promise<Voices> =>
  valueOf(await onPage(site.jira, viewer, 'board.voices', { boardId, issueIds: numbers.map(idOf) }));
const give = async (viewer: string, issueId: string, changes: Record<string, unknown>, version = 0) =>
  valueOf(await onPage(site.jira, viewer, 'opinion.save', { issueId, version, changes }));
const challenge = async (viewer: string, issueId: string, reason: string) =>
  valueOf(
    await onPage(site.jira, viewer, 'entry.save', {
      kind: 'challenge',
      home: { issueId },
      version: 0,
      changes: { claim: 'harmForgotten', reason },
    }),
  ).entry;

test('challenges stand there in their own words, open or kept, but none after which the rating changed', async () => {
  const issueId = idOf(1);
  const open = await challenge(COLLEAGUE, issueId, 'Nobody at the till can sign in');
  const answer = async (outcome: string, text: string) => {
    const { id } = await challenge(COLLEAGUE, issueId, `For ${outcome}`);
    valueOf(await onPage(site.jira, PM, 'entry.answer', { id, version: 1, answer: { outcome, text } }));
  };
  await answer('kept', 'Two regions only');
  await answer('changed', 'True');
  const unclear = await challenge('admin', idOf(5), 'Nobody tested it');
  const said = { id: unclear.id, version: 1, answer: { text: 'We shall see' } };
  valueOf(await onPage(site.jira, PM, 'entry.answer', said));
  expect((await read(READER, 5)).voices).toMatchObject([{ challenges: [{ reason: 'Nobody tested it', kept: null }] }]);
  const { voices, unread } = await read(READER, 1, 2);
  expect(unread).toBe(0);
  expect(voices.map((one) => one.issueId)).toEqual([issueId, idOf(2)]);
  expect(voices[0]?.challenges.sort((a, b) => (a.at < b.at ? -1 : 1))).toMatchObject([
    { by: COLLEAGUE, at: open.at, claim: 'harmForgotten', reason: 'Nobody at the till can sign in', kept: null },
    { reason: 'For kept', kept: { by: PM, text: 'Two regions only' } },
  ]);
  expect(voices[0]).toMatchObject({ sponsor: 'board-member', spoke: [{ person: COLLEAGUE, as: 'challenged' }] });
  expect(voices[1]).toMatchObject({
    challenges: [],
    opinions: [],
    conflict: false,
    sponsor: 'board-member',
    spoke: [],
  });
});

test('opinions of the other sign, or two levels off, are told against the frozen rating', async () => {
  const issueId = idOf(3);
  await give(COLLEAGUE, issueId, { impact: -1, evidence: 'Calls every day', segment: 'consumers' });
  await give('admin', issueId, { impact: 3 });
  await give(PM, issueId, { impact: 2 });
  // The rating that was frozen is 1; one that was saved since is none of this board.
  await rate(site.jira, PM, issueId, { answers: { impact: 3 } });
  const [found] = (await read(READER, 3)).voices;
  expect(found).toMatchObject({ conflict: true, hidden: 0, challenges: [] });
  expect(found?.opinions.map(({ by, impact, differs }) => [by, impact, differs]).sort()).toEqual([
    ['admin', 3, 'levels'],
    [COLLEAGUE, -1, 'sign'],
  ]);
  expect(found?.spoke).toEqual(
    expect.arrayContaining([
      { person: COLLEAGUE, as: 'harm' },
      { person: 'admin', as: 'gain' },
      { person: PM, as: 'gain' },
    ]),
  );
});

test('while a round is open, who owes an opinion is told nothing, and who did not speak a number', async () => {
  const issueId = idOf(4);
  const dueAt = new Date(site.jira.now() + DAY_MS).toISOString();
  valueOf(await onPage(site.jira, PM, 'opinion.ask', { issueId, people: [COLLEAGUE, 'admin'], dueAt }));
  await give('admin', issueId, { impact: -3 }, 1);
  await challenge('admin', issueId, 'Too early');
  expect((await read(COLLEAGUE, 4)).voices).toEqual([]);
  expect((await read(READER, 4)).voices).toMatchObject([
    { hidden: 1, opinions: [], asked: 2, heard: 1, conflict: false, challenges: [{ reason: 'Too early' }] },
  ]);
  expect((await read('admin', 4)).voices).toMatchObject([{ hidden: 0, opinions: [{ impact: -3 }] }]);
  expect((await read(PM, 4)).voices).toMatchObject([{ hidden: 0, opinions: [{ impact: -3 }] }]);
});

test('a confirmation and what is asked of the sponsor are told with the epic', async () => {
  const issueId = idOf(2);
  const home = { issueId };
  const confirmed = valueOf(
    await onPage(site.jira, READER, 'entry.save', { kind: 'confirmation', home, version: 0, changes: { version: 1 } }),
  ).entry;
  const ask = { kind: 'ask', home, version: 0, changes: { what: 'decide' } } as const;
  valueOf(await onPage(site.jira, PM, 'entry.save', ask));
  expect((await read(READER, 2)).voices).toMatchObject([
    { confirmation: { version: 1, impact: 2, at: confirmed.at }, openAsks: 1 },
  ]);
});

test('who sees no epic of the board is told of none', async () => {
  const answer = await onPage(site.jira, OUTSIDER, 'board.voices', { boardId, issueIds: [idOf(1)] });
  expect(failureOf(answer).code).toBe('notFound');
});
