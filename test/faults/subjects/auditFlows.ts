import type { Output } from '#contract/procedures';
import { drawnAmong } from '#domain/audit/draw';
import { sampleOrder, sampleSize } from '#domain/audit/sample';
import { onPage, valueOf } from '../../support/local/appCalls';
import type { Answer } from '../../support/local/localJira';
import { PM, type Epic, type FaultSite } from '../faultSite';
import type { Flow, PersonFlow, WorkFlow } from '../flow';
import { DELIVERY_STRIKES, PUSH_STRIKES } from '../strikes';

/** What is judged is judged once and counted, looked at again once and told then, and drawn by its place alone. */

const UNTIL_INDEXED_MS = 61_000;
/** Of two draws the second waits a minute, and so does one that is told that the storage is busy. */
const FEW_MINUTES_MS = 5 * 60_000;
const SECOND = 'admin';
const FIRST_SAID = { class: 'customer', sentence: 'pay in two taps' };
const SECOND_SAID = { class: 'mixed', sentence: 'pay and be booked' };

type Audited = Output<'audit.state'>['issues'][number];

/** What was judged at each site. */
const judgedAt = new WeakMap<FaultSite, Epic[]>();
const judgedOf = (site: FaultSite): Epic[] => judgedAt.get(site) ?? [];

const askToJudge = (site: FaultSite, { issueId }: Epic): Promise<Answer> =>
  site.jira.invoke(PM, 'portfolio-page', 'entry.save', {
    kind: 'judgement',
    home: { issueId },
    version: 0,
    changes: FIRST_SAID,
  });

async function toJudge(site: FaultSite): Promise<Epic> {
  const epic = await site.ratedEpic();
  judgedAt.set(site, [...judgedOf(site), epic]);
  await site.jira.pass(UNTIL_INDEXED_MS);
  return epic;
}

async function judge(site: FaultSite, epic: Epic): Promise<void> {
  expect(await askToJudge(site, epic)).toMatchObject({ status: 200, body: { ok: true } });
}

async function stateOf({ jira }: FaultSite, viewer: string, { issueId }: Epic): Promise<Audited | undefined> {
  return valueOf(await onPage(jira, viewer, 'audit.state', { issueIds: [issueId] })).issues[0];
}

const saidIn = (record: Audited['judgement']) => record && [record.body['class'], record.body['sentence']];
const same = (told: unknown, truth: unknown): boolean => JSON.stringify(told) === JSON.stringify(truth);

/** What is judged stands as it was said, and Jira shows its class. */
async function judgedOnce(site: FaultSite, epic: Epic): Promise<string[]> {
  const said = saidIn((await stateOf(site, PM, epic))?.judgement);
  const shown = (await site.propertyOf(epic.issueId)) as { class?: string } | undefined;
  return [
    ...(same(said, Object.values(FIRST_SAID)) ? [] : [`the judgement says ${JSON.stringify(said)}`]),
    ...(shown?.class === FIRST_SAID.class ? [] : [`Jira shows ${JSON.stringify(shown?.class)}`]),
  ];
}

const judging: PersonFlow = {
  kind: 'person',
  name: 'A judgement of a deliverable',
  procedure: 'entry.save',
  events: PUSH_STRIKES,
  prepare: toJudge,
  act: askToJudge,
  wasDone(_site, _epic, { body }) {
    const { ok, error } = body as { ok: boolean; error?: { code: string; current?: object } };
    if (ok) return false;
    expect(error).toMatchObject({ code: 'conflict', current: { version: 1, by: PM, body: FIRST_SAID } });
    return true;
  },
  problems: async (site, epic) => [...(await judgedOnce(site, epic)), ...(await drawnByPlace(site, epic))],
};

async function draw(site: FaultSite): Promise<void> {
  await site.jira.pass(UNTIL_INDEXED_MS);
  await site.jira.run('work-consumer');
}

/** Judges until one comes into the sample: with more that are judged fewer do. */
async function sampled(site: FaultSite): Promise<Epic> {
  for (;;) {
    const epic = await toJudge(site);
    await judge(site, epic);
    await draw(site);
    if ((await stateOf(site, SECOND, epic))?.state === 'sampled') return epic;
  }
}

const secondLook: PersonFlow = {
  kind: 'person',
  name: 'A second look',
  procedure: 'look.save',
  events: [],
  prepare: sampled,
  act: (site, { issueId }) =>
    site.jira.invoke(SECOND, 'portfolio-page', 'look.save', { issueId, changes: SECOND_SAID }),
  async problems(site, epic) {
    const { state, judgement, look } = (await stateOf(site, SECOND, epic)) ?? {};
    const told = [state, saidIn(judgement), saidIn(look), look?.version];
    const truth = ['looked', Object.values(FIRST_SAID), Object.values(SECOND_SAID), 1];
    return [
      ...(await judgedOnce(site, epic)),
      ...(same(told, truth) ? [] : [`of the second look is told ${JSON.stringify(told)}`]),
    ];
  },
};

const placeAmong = (judged: readonly Epic[], { issueId }: Epic): number =>
  judged.filter((one) => sampleOrder(one.issueId) < sampleOrder(issueId)).length;

/**
 * By its place among all that is judged: near the front it waits for a second look, far behind it is told, and only
 * in between it may wait for being drawn.
 */
async function drawnByPlace(site: FaultSite, epic: Epic): Promise<string[]> {
  const judged = judgedOf(site);
  const place = placeAmong(judged, epic);
  const { state, judgement } = (await stateOf(site, SECOND, epic)) ?? {};
  const isSampled = state === 'sampled' || state === 'looked';
  const isLeftOut = state === 'judged' && judgement !== undefined;
  if (place < sampleSize(judged.length)) return isSampled ? [] : [`place ${place} is not in the sample`];
  if (place < drawnAmong(judged.length)) return [];
  return isSampled || isLeftOut ? [] : [`place ${place} is not drawn`];
}

/** One that is drawn at once, so that each case meets the same calls: in between it may wait. */
async function toDraw(site: FaultSite): Promise<Epic> {
  for (;;) {
    const epic = await site.ratedEpic();
    const all = [...judgedOf(site), epic];
    const place = placeAmong(all, epic);
    if (place >= sampleSize(all.length) && place < drawnAmong(all.length)) continue;
    judgedAt.set(site, all);
    await site.jira.pass(UNTIL_INDEXED_MS);
    return epic;
  }
}

const drawing: WorkFlow = {
  kind: 'work',
  name: 'The sample for second looks',
  events: DELIVERY_STRIKES,
  prepare: toDraw,
  async start(site, epic) {
    await judge(site, epic);
    await site.jira.pass(UNTIL_INDEXED_MS);
  },
  lastsMs: FEW_MINUTES_MS,
  isDone: async (site, epic) => (await drawnByPlace(site, epic)).length === 0,
  problems: judging.problems,
};

/** Drawing comes last, when so much is judged that something is left out. */
export const AUDIT_FLOWS: readonly Flow[] = [secondLook, judging, drawing];
