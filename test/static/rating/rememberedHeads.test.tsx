import '../../support/screen/fakeBridge';
import { TextDecoder } from 'node:util';
import { act } from '@testing-library/react';
import type { Host } from '../../../static/host/context';
import { useChosenFile, type ChosenFileState } from '../../../static/features/rating/importing/useChosenFile';
import { rememberedHeads, rememberHead } from '../../../static/features/rating/tables/rememberedHeads';
import { RateTable } from './rateMany/rateTable';

const HOST: Host = {
  moduleKey: 'portfolio-page',
  accountId: 'a',
  siteUrl: 'https://one.example',
  locale: 'en-GB',
  timeZone: 'UTC',
  extension: {},
};

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

test('what a head is, is read back in any spelling, the last word on it', () => {
  const first = rememberHead(HOST, rememberedHeads(HOST), ' Kundennutzen ', 'answers.impact');
  const second = rememberHead(HOST, first, 'Phase', null);
  rememberHead(HOST, second, 'KUNDENNUTZEN', 'answers.request');
  expect([...rememberedHeads(HOST)]).toEqual([
    ['phase', null],
    ['kundennutzen', 'answers.request'],
  ]);
});

test('it belongs to one person on one site', () => {
  rememberHead(HOST, new Map(), 'Phase', 'stage');
  expect(rememberedHeads({ ...HOST, accountId: 'b' }).size).toBe(0);
  expect(rememberedHeads({ ...HOST, siteUrl: 'https://two.example' }).size).toBe(0);
});

test('of too many heads those said last are kept; a head without a name, or with a book in it, is not', () => {
  let heads = rememberedHeads(HOST);
  for (let at = 0; at < 250; at += 1) heads = rememberHead(HOST, heads, `Head ${at}`, 'stage');
  heads = rememberHead(HOST, heads, ' \u200B', 'stage');
  heads = rememberHead(HOST, heads, 'x'.repeat(1000), 'stage');
  const kept = [...rememberedHeads(HOST).keys()];
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([200, 'head 50', 'head 249']);
});

test.each(['', '{', '{}', '[{"head":1,"target":null}]', JSON.stringify([{ head: 'x'.repeat(999), target: 'stage' }])])(
  'what somebody else wrote there is nothing: %s',
  (text) => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    rememberHead(HOST, new Map(), 'Phase', 'stage');
    localStorage.setItem(localStorage.key(0)!, text);
    expect(rememberedHeads(HOST).size).toBe(0);
  },
);

test('in a browser that keeps nothing it holds until the page is closed', () => {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(rememberHead(HOST, new Map(), 'Phase', 'stage').get('phase')).toBe('stage');
  expect(rememberedHeads(HOST).size).toBe(0);
  expect(warn).toHaveBeenCalled();
});

test('of two heads that are explained before the page is drawn anew, both are remembered', async () => {
  const drawn: ChosenFileState[] = [];
  function Probe() {
    drawn.push(useChosenFile(new Map(), () => undefined));
    return null;
  }
  new RateTable([1], <Probe />);
  // The letters of files are read by what every browser has, and the test's page has not.
  Object.assign(globalThis, { TextDecoder });
  const content = Buffer.from('Vorhaben,Nutzen,Wunsch\nNET-1,2,ja\n');
  const file = Object.assign(new File([content], 'heads.csv'), {
    arrayBuffer: async () => new Uint8Array(content).buffer,
  });
  await act(async () => drawn.at(-1)?.open(file));
  const shown = drawn.at(-1);
  expect(shown?.shown?.table.heads).toEqual(['Vorhaben', 'Nutzen', 'Wunsch']);
  await act(async () => {
    await Promise.all([shown?.map(1, 'answers.impact'), shown?.map(2, 'answers.request')]);
  });
  const seenBy = { ...HOST, accountId: 'board-member', siteUrl: 'https://example.atlassian.net' };
  expect([...rememberedHeads(seenBy)]).toEqual([
    ['nutzen', 'answers.impact'],
    ['wunsch', 'answers.request'],
  ]);
});
