import * as z from 'zod/mini';
import { loadDemoHistory, type DemoBoard, type DemoDecision, type DemoRating, type DemoStep } from '../../jira';
import type { WarmContainer } from '../../platform/container';
import type { Marks } from '../../state/marks';
import { DEMO_MARK } from '../content';
import { decideBrief, decideGoLive, freezeBrief, freezeGoLive } from './briefs';
import { lookAgain, setUp, talkThrough } from './audit';
import { addEntry, answerEntry, enterReadings, speak } from './registers';
import { ask, read, seenBy, type Site } from './site';

const openedSchema = z.object({
  ok: z.literal(true),
  value: z.object({ assessment: z.object({ version: z.number() }) }),
});
const savedSchema = z.object({ ok: z.literal(true) });
const boardSchema = z.object({
  ok: z.literal(true),
  value: z.object({ decisions: z.array(z.object({ issueId: z.string() })) }),
});
const boardsSchema = z.object({
  ok: z.literal(true),
  value: z.object({ boards: z.array(z.object({ id: z.string(), title: z.string() })) }),
});

/**
 * Lets the people of the demo have done what its history tells: each step by the app's own procedures, one after the
 * other, at its own time. What an earlier start had done is not done again.
 * @throws Error naming the step that the app refused.
 */
export async function liveDemoHistory(
  parts: Pick<Site, 'jira' | 'platform'>,
  { asOf, clock }: Pick<WarmContainer, 'asOf' | 'clock'>,
  marks: Marks,
): Promise<void> {
  const progress = marks.get(DEMO_MARK);
  if (progress === undefined) return;
  const site: Site = { ...parts, ids: new Map() };
  const now = clock.now();
  const steps = loadDemoHistory();
  for (const [at, step] of steps.entries()) {
    if (at < Number(progress)) continue;
    if (isAfterWork(step, steps[at - 1])) await site.platform.run(WORK);
    await asOf(momentOf(now, step), () => live(site, step, steps.slice(0, at), now));
    marks.set(DEMO_MARK, String(at + 1));
  }
  // What met other work of the background is done by now.
  if (Number(progress) < steps.length) await site.platform.run(WORK);
}

/**
 * Whether the background has to be done before a step: saved settings have all ratings worked out anew, which costs
 * nothing as long as there are none; and only what the background drew is looked at again.
 */
const isAfterWork = (step: DemoStep, before: DemoStep | undefined): boolean =>
  step.kind === 'look' || before?.kind === 'settings';

/** What runs in the background. */
const WORK = 'work-consumer';

const DAY_MS = 86_400_000;

/** @returns the time of a step in milliseconds since 1970: so many days before, at its hour in UTC. */
function momentOf(now: number, { daysAgo, at }: Pick<DemoStep, 'daysAgo' | 'at'>): number {
  return Date.parse(`${new Date(now - daysAgo * DAY_MS).toISOString().slice(0, 10)}T${at}:00.000Z`);
}

function live(site: Site, step: DemoStep, before: readonly DemoStep[], now: number): Promise<void> {
  switch (step.kind) {
    case 'rating':
      return rate(site, step);
    case 'board':
      return freeze(site, step, before);
    case 'decision':
      return decide(site, step);
    case 'opinion':
      return speak(site, step, momentOf(now, step));
    case 'entry':
      return addEntry(site, step, now).then(() => undefined);
    case 'answer':
      return answerEntry(site, step, now);
    case 'readings':
      return enterReadings(site, step, now);
    case 'brief':
      return freezeBrief(site, step, now).then(() => undefined);
    case 'briefDecision':
      return decideBrief(site, step, now);
    case 'goLive':
      return freezeGoLive(site, step).then(() => undefined);
    case 'goLiveDecision':
      return decideGoLive(site, step);
    case 'settings':
      return setUp(site, step, now);
    case 'look':
      return lookAgain(site, step).then(() => undefined);
    case 'talk':
      return talkThrough(site, step);
  }
}

async function rate(site: Site, { issue, by, changes }: DemoRating): Promise<void> {
  const issueId = await seenBy(site, by, issue);
  const what = `rating of ${issue} by ${by}`;
  const opened = read(openedSchema, await ask(site, by, 'assessment.open', { issueId }), what);
  const { version } = opened.value.assessment;
  read(savedSchema, await ask(site, by, 'assessment.save', { issueId, version, changes }), what);
}

/**
 * A board holds what its maker sees of the epics that were rated by then. It is not frozen again by a start that comes
 * after one that was cut off.
 */
async function freeze(site: Site, { title, scope, by, places }: DemoBoard, before: readonly DemoStep[]): Promise<void> {
  const what = `board “${title}” of ${by}`;
  if ((await boardCalled(site, by, title, what)) !== undefined) return;
  const rated = new Set(before.flatMap((step) => (step.kind === 'rating' ? [step.issue] : [])));
  const issueIds: string[] = [];
  for (const issue of rated) {
    const issueId = await seenBy(site, by, issue);
    if (issueId !== null) issueIds.push(issueId);
  }
  read(savedSchema, await ask(site, by, 'board.freeze', { title, scope, places, issueIds, more: false }), what);
}

async function decide(site: Site, { board, issue, by, decision, reason }: DemoDecision): Promise<void> {
  const what = `decision of ${by} about ${issue}`;
  const boardId = await boardCalled(site, by, board, what);
  const issueId = await seenBy(site, by, issue);
  const { decisions } = read(boardSchema, await ask(site, by, 'board.read', { boardId }), what).value;
  if (decisions.some((one) => one.issueId === issueId)) return;
  read(savedSchema, await ask(site, by, 'board.decide', { boardId, issueId, version: 0, decision, reason }), what);
}

async function boardCalled(site: Site, by: string, title: string, what: string): Promise<string | undefined> {
  const { boards } = read(boardsSchema, await ask(site, by, 'board.list', {}), what).value;
  return boards.find((board) => board.title === title)?.id;
}
