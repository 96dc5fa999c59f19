import { hashOf, spread } from '#kernel/hash';
import type { Deliverable } from './deliverable';
import { isBegun, NOTHING_SAID, type Draft } from './draft';

/**
 * What an auditor goes through, as plain values: what waits, what was begun, what is being saved, what was judged in
 * this visit, and what others judged meanwhile. An issue stands in one of these at a time, and nothing that was typed
 * is lost.
 */

/** What the viewer said, on its way to the server. */
export interface Sending {
  deliverable: Deliverable;
  said: Draft;
}

/** What the viewer judged in this visit. */
export interface JudgedHere extends Sending {
  /** The record, as it was saved. */
  entryId: string;
  version: number;
}

/** What somebody else judged while it waited here. */
export interface MetOther {
  deliverable: Deliverable;
  /** What the viewer had begun to say of it; null where nothing. */
  begun: Draft | null;
}

export interface QueueState {
  /** Only deliverables of this project are asked about; null: of all. */
  projectId: string | null;
  /** In the order in which they are asked; the first one stands on the screen. */
  waiting: readonly Deliverable[];
  /** Those of `waiting` that were put off: they come last. */
  skipped: ReadonlySet<string>;
  /** What was begun and not saved, by the id of the issue: also of what the filter hides now. */
  drafts: ReadonlyMap<string, Draft>;
  sending: readonly Sending[];
  /** The last first. */
  judged: readonly JudgedHere[];
  /** The last first. */
  met: readonly MetOther[];
}

export const emptyQueue = (projectId: string | null = null): QueueState => ({
  projectId,
  waiting: [],
  skipped: new Set(),
  drafts: new Map(),
  sending: [],
  judged: [],
  met: [],
});

/** @returns what stands on the screen; null where nothing waits that was read. */
export const currentOf = ({ waiting }: QueueState): Deliverable | null => waiting[0] ?? null;

/** @returns what was begun to say of an issue. */
export const draftOf = ({ drafts }: QueueState, issueId: string): Draft => drafts.get(issueId) ?? NOTHING_SAID;

/**
 * What was read joins what waits, before what was put off.
 * @param projectId the filter with which it was read: what was read with another one is left out.
 */
export function withPage(state: QueueState, projectId: string | null, page: readonly Deliverable[]): QueueState {
  if (projectId !== state.projectId) return state;
  const { waiting, skipped, sending, judged, met } = state;
  const known = new Set([...waiting, ...[...sending, ...judged, ...met].map(deliverableIn)].map(({ id }) => id));
  const fresh = page.filter(({ id }, at) => !known.has(id) && page.findIndex((one) => one.id === id) === at);
  const putOff = waiting.filter(({ id }) => skipped.has(id));
  const ahead = waiting.filter(({ id }) => !skipped.has(id));
  return { ...state, waiting: [...ahead, ...fresh, ...putOff] };
}

const deliverableIn = ({ deliverable }: { deliverable: Deliverable }): Deliverable => deliverable;

/** Something is said of an issue, and not saved yet. */
export function withDraft(state: QueueState, issueId: string, draft: Draft): QueueState {
  const drafts = new Map(state.drafts);
  if (isBegun(draft)) drafts.set(issueId, draft);
  else drafts.delete(issueId);
  return { ...state, drafts };
}

/** It comes again after all others; what was begun stays. */
export function withSkipped(state: QueueState, issueId: string): QueueState {
  const one = state.waiting.find(({ id }) => id === issueId);
  if (!one) return state;
  return {
    ...state,
    waiting: [...without(state.waiting, issueId), one],
    skipped: new Set([...state.skipped, issueId]),
  };
}

/** What was said of it is on its way; the next one stands on the screen meanwhile. */
export function withSending(state: QueueState, issueId: string): QueueState {
  const deliverable = state.waiting.find(({ id }) => id === issueId);
  if (!deliverable) return state;
  const said = draftOf(state, issueId);
  return { ...gone(state, issueId), sending: [...state.sending, { deliverable, said }] };
}

/** The viewer's judgement was saved. */
export function withJudged(
  state: QueueState,
  issueId: string,
  saved: Pick<JudgedHere, 'entryId' | 'version'>,
): QueueState {
  const [one, sending] = sendingOf(state, issueId);
  return one ? { ...state, sending, judged: [{ ...one, ...saved }, ...state.judged] } : state;
}

/** It was not saved, and is asked about again with what was said: next, or at once where nothing else is begun. */
export function withRefused(state: QueueState, issueId: string): QueueState {
  const [one, sending] = sendingOf(state, issueId);
  return one ? back({ ...state, sending }, one) : state;
}

/** The judgement was taken back: it is asked about again, with what was said. */
export function withUndone(state: QueueState, issueId: string): QueueState {
  const undone = state.judged.find(({ deliverable }) => deliverable.id === issueId);
  return undone ? back({ ...state, judged: state.judged.filter((one) => one !== undone) }, undone) : state;
}

/** News from outside: somebody else judged these. They are told of and left out. */
export function withNews(state: QueueState, issueIds: ReadonlySet<string>): QueueState {
  const waited = state.waiting.filter(({ id }) => issueIds.has(id));
  const sent = state.sending.filter(({ deliverable }) => issueIds.has(deliverable.id));
  const news: MetOther[] = [
    ...sent.map(({ deliverable, said }) => ({ deliverable, begun: isBegun(said) ? said : null })),
    ...waited.map((deliverable) => ({ deliverable, begun: state.drafts.get(deliverable.id) ?? null })),
  ];
  const left = waited.reduce((before, { id }) => gone(before, id), state);
  return { ...left, sending: state.sending.filter((one) => !sent.includes(one)), met: [...news, ...state.met] };
}

/** What waits is read anew; what was said stays. */
export const withoutWaiting = (state: QueueState): QueueState => ({ ...state, waiting: [], skipped: new Set() });

/** Another project is chosen, or all. */
export const withProject = (state: QueueState, projectId: string | null): QueueState =>
  projectId === state.projectId ? state : { ...withoutWaiting(state), projectId };

function sendingOf({ sending }: QueueState, issueId: string): [Sending | undefined, Sending[]] {
  const one = sending.find(({ deliverable }) => deliverable.id === issueId);
  return [one, sending.filter((other) => other !== one)];
}

/** What the person is writing now is not taken from under their hands. */
function back(state: QueueState, { deliverable, said }: Sending): QueueState {
  const kept = withDraft(state, deliverable.id, said);
  if (state.projectId !== null && deliverable.project.id !== state.projectId) return kept;
  const [first, ...rest] = without(state.waiting, deliverable.id);
  const isWriting = first !== undefined && state.drafts.has(first.id);
  const waiting = isWriting ? [first, deliverable, ...rest] : [deliverable, ...(first ? [first] : []), ...rest];
  return { ...kept, waiting };
}

function gone(state: QueueState, issueId: string): QueueState {
  const [skipped, drafts] = [new Set(state.skipped), new Map(state.drafts)];
  skipped.delete(issueId);
  drafts.delete(issueId);
  return { ...state, skipped, drafts, waiting: without(state.waiting, issueId) };
}

const without = (list: readonly Deliverable[], issueId: string): Deliverable[] =>
  list.filter(({ id }) => id !== issueId);

/**
 * @returns what was read in an order of each person's own, deliverables of one parent together: so several who judge at
 *   once seldom meet, and those who met go on to different ones.
 */
export function inOwnOrder(page: readonly Deliverable[], accountId: string | null): Deliverable[] {
  const groups = new Map<string, Deliverable[]>();
  for (const one of page) {
    const of = one.parent?.key ?? one.key;
    groups.set(of, [...(groups.get(of) ?? []), one]);
  }
  const place = (of: string): number => spread(hashOf(`${accountId} ${of}`));
  return [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .flatMap(([, group]) => group.sort((a, b) => place(a.id) - place(b.id)));
}
