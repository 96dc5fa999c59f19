import { hashOf, spread } from '#kernel/hash';
import type { Deliverable } from './deliverable';
import { isBegun, NOTHING_SAID, type Draft } from './draft';

/**
 * What an auditor goes through, as plain values: what waits, what was begun, what is being saved, what was judged in
 * this visit, and what others judged meanwhile. An issue stands in one of these at a time, and nothing that was typed
 * is lost. What stands on the screen stays there until the viewer saves it, puts it off, undoes, goes on or chooses
 * another project: news never takes its place, or the next key would speak of what nobody read.
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
  /** What somebody else judged while it stood on the screen, and who; null where that is not told. */
  overtaken: ReadonlyMap<string, string | null>;
  /** Why what was said of it was not saved, by the id of the issue. */
  refused: ReadonlyMap<string, string>;
}

export const emptyQueue = (projectId: string | null = null): QueueState => ({
  projectId,
  waiting: [],
  skipped: new Set(),
  drafts: new Map(),
  sending: [],
  judged: [],
  met: [],
  overtaken: new Map(),
  refused: new Map(),
});

/** @returns what stands on the screen; null where nothing waits that was read. */
export const currentOf = ({ waiting }: QueueState): Deliverable | null => waiting[0] ?? null;

/** @returns what was begun to say of an issue. */
export const draftOf = ({ drafts }: QueueState, issueId: string): Draft => drafts.get(issueId) ?? NOTHING_SAID;

/** @returns whether something was said that is not saved: begun, put off, hidden by the filter, or on its way. */
export const isUnsaved = ({ drafts, sending }: QueueState): boolean => drafts.size + sending.length > 0;

/** @returns whether somebody else judged what still stands on the screen. */
export const isOvertaken = ({ overtaken }: QueueState, issueId: string): boolean => overtaken.has(issueId);

/**
 * What was read joins what waits: behind what stands on the screen, before what was put off.
 * @param projectId the filter with which it was read: what was read with another one is left out.
 */
export function withPage(state: QueueState, projectId: string | null, page: readonly Deliverable[]): QueueState {
  if (projectId !== state.projectId) return state;
  const { waiting, skipped, sending, judged, met } = state;
  const known = new Set([...waiting, ...[...sending, ...judged, ...met].map(deliverableIn)].map(({ id }) => id));
  const fresh = page.filter(({ id }, at) => !known.has(id) && page.findIndex((one) => one.id === id) === at);
  const [shown, later] = [waiting.slice(0, 1), waiting.slice(1)];
  const putOff = later.filter(({ id }) => skipped.has(id));
  const ahead = later.filter(({ id }) => !skipped.has(id));
  return { ...state, waiting: [...shown, ...ahead, ...fresh, ...putOff] };
}

const deliverableIn = ({ deliverable }: { deliverable: Deliverable }): Deliverable => deliverable;

/** Something is said of an issue that waits, and not saved yet. */
export function withDraft(state: QueueState, issueId: string, draft: Draft): QueueState {
  const drafts = new Map(state.drafts);
  if (isBegun(draft)) drafts.set(issueId, draft);
  else drafts.delete(issueId);
  return { ...state, drafts };
}

/** What stands on the screen comes again after all others; what was begun stays. Of anything else nothing happens. */
export function withSkipped(state: QueueState, issueId: string): QueueState {
  const one = currentOf(state);
  if (one?.id !== issueId) return state;
  if (isOvertaken(state, issueId)) return withNext(state, issueId);
  return {
    ...state,
    waiting: [...without(state.waiting, issueId), one],
    skipped: new Set([...state.skipped, issueId]),
  };
}

/** What was said of what stands on the screen is on its way; the next one stands there meanwhile. */
export function withSending(state: QueueState, issueId: string): QueueState {
  const deliverable = currentOf(state);
  if (deliverable?.id !== issueId || isOvertaken(state, issueId)) return state;
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

/** It was not saved, and is asked about again with what was said: next, behind what stands on the screen by now. */
export function withRefused(state: QueueState, issueId: string, why: string): QueueState {
  const [one, sending] = sendingOf(state, issueId);
  if (!one) return state;
  return back({ ...state, sending, refused: new Map([...state.refused, [issueId, why]]) }, one, false);
}

/**
 * The judgement was taken back: it is asked about again, with what was said.
 * @param shownId what stood on the screen when the viewer pressed Undo: where they went on since, or began to write, it
 *   comes next.
 */
export function withUndone(state: QueueState, issueId: string, shownId: string | null): QueueState {
  const undone = state.judged.find(({ deliverable }) => deliverable.id === issueId);
  if (!undone) return state;
  const shown = currentOf(state);
  const comesAtOnce = shown === null || (shown.id === shownId && !state.drafts.has(shown.id));
  return back({ ...state, judged: state.judged.filter((one) => one !== undone) }, undone, comesAtOnce);
}

/**
 * News from outside: somebody else judged these. They are told of and left out, but for what stands on the screen: it
 * stays, and is told of there. @param news who judged, by the id of the issue; null where that is not told.
 */
export function withNews(state: QueueState, news: ReadonlyMap<string, string | null>): QueueState {
  const [shown, ...later] = state.waiting;
  const waited = later.filter(({ id }) => news.has(id));
  const left = waited.reduce((before, { id }) => gone(before, id), state);
  const overtaken = new Map(left.overtaken);
  if (shown && news.has(shown.id)) overtaken.set(shown.id, news.get(shown.id) ?? null);
  return { ...left, overtaken, met: [...waited.map((one) => metOf(state, one)), ...state.met] };
}

/** What was sent was not saved: somebody else had judged it. Only the answer to what was sent says so. */
export function withMet(state: QueueState, issueId: string): QueueState {
  const [one, sending] = sendingOf(state, issueId);
  if (!one) return state;
  const { deliverable, said } = one;
  return { ...state, sending, met: [{ deliverable, begun: isBegun(said) ? said : null }, ...state.met] };
}

/** The viewer read that somebody else judged what stands on the screen, and goes on; what was written is kept. */
export function withNext(state: QueueState, issueId: string): QueueState {
  const one = currentOf(state);
  if (one?.id !== issueId || !isOvertaken(state, issueId)) return state;
  return { ...gone(state, issueId), met: [metOf(state, one), ...state.met] };
}

const metOf = ({ drafts }: QueueState, deliverable: Deliverable): MetOther => ({
  deliverable,
  begun: drafts.get(deliverable.id) ?? null,
});

/** What waits is read anew; what was said stays, and so does what stands on the screen. */
export const withoutWaiting = (state: QueueState): QueueState => {
  const waiting = state.waiting.slice(0, 1);
  return { ...state, waiting, skipped: new Set(waiting.map(({ id }) => id).filter((id) => state.skipped.has(id))) };
};

/** Another project is chosen, or all: what stood on the screen goes with what waited. */
export function withProject(state: QueueState, projectId: string | null): QueueState {
  if (projectId === state.projectId) return state;
  const told = state.waiting
    .filter(({ id }) => isOvertaken(state, id))
    .reduce((before, one) => ({ ...gone(before, one.id), met: [metOf(before, one), ...before.met] }), state);
  return { ...told, projectId, waiting: [], skipped: new Set() };
}

function sendingOf({ sending }: QueueState, issueId: string): [Sending | undefined, Sending[]] {
  const one = sending.find(({ deliverable }) => deliverable.id === issueId);
  return [one, sending.filter((other) => other !== one)];
}

function back(state: QueueState, { deliverable, said }: Sending, comesAtOnce: boolean): QueueState {
  const kept = withDraft(state, deliverable.id, said);
  if (state.projectId !== null && deliverable.project.id !== state.projectId) return kept;
  const [first, ...rest] = without(state.waiting, deliverable.id);
  const shown = first ? [first] : [];
  return { ...kept, waiting: comesAtOnce ? [deliverable, ...shown, ...rest] : [...shown, deliverable, ...rest] };
}

function gone(state: QueueState, issueId: string): QueueState {
  const [skipped, drafts] = [new Set(state.skipped), new Map(state.drafts)];
  const [overtaken, refused] = [new Map(state.overtaken), new Map(state.refused)];
  for (const known of [skipped, drafts, overtaken, refused]) known.delete(issueId);
  return { ...state, skipped, drafts, overtaken, refused, waiting: without(state.waiting, issueId) };
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
