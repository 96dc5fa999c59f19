import type { EntryView } from '#contract/register';
import { statesOfFound, type FoundState, type KnownGap, type Severity } from '#domain/engagement/foundLines';
import { sessionsOfGap } from '#domain/engagement/recordsOf';
import { actionLabel } from '#domain/path/actionLabel';
import { storedNow } from '../../../../host/conflict';
import { createIssues, type DraftOutcome, type IssueDraft } from '../../../../host/creating/createIssues';
import type { MadeIssue } from '../../../../host/creating/findMade';
import { failureSentence } from '../../../../host/failureSentence';
import { call } from '../../../../host/server';
import { sendRows, type RowSent } from '../../../register/table/sending';

/** A finding as it is sent: its row tells it from the others of its session, for good. */
export interface FoundToSend {
  row: string;
  what: string;
  severity: Severity | null;
}

export interface FoundIn {
  session: EntryView;
  issueId: string;
  /** The key of the epic, with which the new issues are linked. */
  epicKey: string;
  /** The day on which they were found; null: the one on which they are written down. */
  foundAt: string | null;
  projectId: string;
  typeId: string;
  takesDescription: boolean;
  priorityOf: (severity: Severity | null) => string | undefined;
  describe: (severity: Severity | null) => string;
}

/**
 * What came of a finding. `unsaved`: the issue is there and the gap is not yet; sent again, the issue is found and only
 * the gap is saved.
 */
export type FoundOutcome =
  | { row: string; state: 'created'; issue: MadeIssue; unlinked: readonly string[] }
  | { row: string; state: 'again' | 'here' }
  | { row: string; state: 'unsaved'; issue: MadeIssue; sentence: string }
  | { row: string; state: 'refused' | 'unsure'; sentence: string };

export interface FoundSent {
  outcomes: FoundOutcome[];
  /** Why it stopped before its end, and what to do; null where it did not. */
  failure: string | null;
}

const NOT_CREATED = 'The issues could not be created. Nothing is lost: press the button again in a minute.';

/**
 * Makes issues of findings as the viewer, and then gaps of the epic. Whatever breaks off on the way, the same findings
 * sent once more find the issues by their labels and the gaps by their keys: nothing is there twice. What is known by
 * now is read first, because a colleague may have pasted the same notes.
 * @param tell how many findings have become issues so far.
 */
export async function createFound(
  within: FoundIn,
  lines: readonly FoundToSend[],
  tell: (settled: number) => void = () => undefined,
): Promise<FoundSent> {
  const opened = await call('engagement.open', { issueId: within.issueId });
  if (!opened.ok) return { outcomes: [], failure: opened.error.message };
  const { gaps } = opened.value;
  const states = statesOfFound(
    lines.map(({ what }) => what),
    gaps.map(knownGap),
    within.session.id,
  );
  const those = (is: FoundState['is']) => lines.filter((_, at) => states[at]?.is === is);
  const here = those('here').map(({ row }): FoundOutcome => ({ row, state: 'here' }));
  const again: FoundOutcome[] = [];
  for (const [at, { row }] of lines.entries()) {
    const state = states[at];
    const gap = state?.is === 'again' ? gaps.find(({ id }) => id === state.gap) : undefined;
    if (gap) again.push(await foundAgain(row, gap, within.session.id));
  }
  try {
    const made = await makeIssues(within, those('new'), tell);
    const saved = await saveGaps(within, those('new'), made, gaps);
    return { outcomes: [...here, ...again, ...saved.outcomes], failure: saved.failure };
  } catch (error) {
    return { outcomes: [...here, ...again], failure: failureSentence(error, NOT_CREATED) };
  }
}

/** @returns what tells whether a finding is known. */
export const knownGap = ({ id, body }: EntryView): KnownGap => ({
  id,
  what: typeof body['what'] === 'string' ? body['what'] : null,
  sessions: sessionsOfGap({ values: body }),
});

async function foundAgain(row: string, gap: EntryView, session: string): Promise<FoundOutcome> {
  const { sessions } = knownGap(gap);
  if (sessions.includes(session)) return { row, state: 'here' };
  const { id, kind, home, version } = gap;
  const answer = await call('entry.save', {
    ...{ id, kind, home, version },
    changes: { sessions: [...sessions, session] },
  });
  if (answer.ok) return { row, state: 'again' };
  const current = storedNow<'entry.save'>(answer.error);
  // Somebody else changed it meanwhile: one session more takes nothing away from what they wrote.
  if (current && current.version > version) return foundAgain(row, current, session);
  return { row, state: 'refused', sentence: answer.error.message };
}

function makeIssues(
  within: FoundIn,
  lines: readonly FoundToSend[],
  tell: (settled: number) => void,
): Promise<DraftOutcome[]> {
  const { projectId, typeId, takesDescription, session, epicKey, priorityOf, describe } = within;
  const drafts = lines.map(({ row, what, severity }): IssueDraft => {
    const priorityId = priorityOf(severity);
    return { row, summary: what, description: describe(severity), ...(priorityId === undefined ? {} : { priorityId }) };
  });
  const label = actionLabel(session.id);
  return createIssues({ projectId, typeId, label, drafts, linkTo: [epicKey], takesDescription }, tell);
}

async function saveGaps(
  { session, issueId, foundAt }: FoundIn,
  lines: readonly FoundToSend[],
  made: readonly DraftOutcome[],
  gaps: readonly EntryView[],
): Promise<FoundSent> {
  const issues = new Map(made.flatMap((one) => (one.state === 'made' ? [[one.row, one.issue.key] as const] : [])));
  const known = new Set(gaps.map(({ body }) => body['issue']));
  const rows = lines.flatMap(({ row, what, severity }) => {
    const issue = issues.get(row);
    // A colleague sent the same notes, and their gap names the issue.
    if (issue === undefined || known.has(issue)) return [];
    const values = { what, severity, foundIn: 'session', sessions: [session.id], issue, foundAt };
    return [{ key: keyOf(session, row), values }];
  });
  const sent: RowSent[] = [];
  const failure = await sendRows(
    { kind: 'gap', home: { issueId } },
    rows,
    (some) => void sent.push(...some),
    () => true,
  );
  const wrong = new Map(rows.map(({ key }) => [key, failure?.message ?? NOT_SAVED]));
  for (const one of sent) {
    const why = await whyWrong(one);
    if (why === null) wrong.delete(one.key);
    else wrong.set(one.key, why);
  }
  const outcomes = made.map((one): FoundOutcome => {
    const { row, state } = one;
    if (state === 'refused') return { row, state, sentence: one.refusal.sentence };
    if (state === 'unsure') return { row, state, sentence: one.problem };
    const sentence = wrong.get(keyOf(session, row));
    if (sentence !== undefined) return { row, state: 'unsaved', issue: one.issue, sentence };
    return { row, state: 'created', issue: one.issue, unlinked: one.unlinked };
  });
  return { outcomes, failure: failure?.message ?? null };
}

/** @returns why a gap does not stand now; null where it does. */
async function whyWrong(sent: RowSent): Promise<string | null> {
  if ('problems' in sent) return sent.problems.map(({ sentence }) => sentence).join(' ');
  const { id, version, removed } = sent.entry;
  if (!removed) return null;
  // It was removed since it was pasted the first time: whoever pastes it again wants it back.
  const answer = await call('entry.remove', { id, version, back: true });
  return answer.ok ? null : answer.error.message;
}

/** The same finding of the same session is the same record. */
const keyOf = ({ id }: EntryView, row: string): string => `found ${id.slice(-DIGITS)} ${row}`;
const DIGITS = 32;

const NOT_SAVED = 'The gap could not be saved. Press the button again: the issue is found, and not created twice.';
