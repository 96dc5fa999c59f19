import * as z from 'zod/mini';
import { draftLabel } from '#domain/path/actionLabel';
import { JiraError, jiraRequest } from '../jiraRequest';
import { documentOf } from './document';
import { findMade, type MadeIssue } from './findMade';
import { linking } from './linkAll';
import { refusalOf, type Refusal } from './refusal';

/** What becomes an issue. */
export interface IssueDraft {
  /** Tells the drafts of a record apart, for good: what is sent again has the row that it had. */
  row: string;
  summary: string;
  description: string;
  /** Of those that the form of its type offers. */
  priorityId?: string;
}

export interface NewIssues {
  projectId: string;
  typeId: string;
  /** Label of the record that they are created for. */
  label: string;
  drafts: readonly IssueDraft[];
  /** Keys of issues that each is linked with. */
  linkTo?: readonly string[];
  takesDescription?: boolean;
}

/**
 * What came of a draft. `made`: it is an issue now, or had become one before. `refused`: Jira did not take it, and
 * says why. `unsure`: the answer was lost; sent again, it is looked for first.
 */
export type DraftOutcome =
  | { row: string; state: 'made'; issue: MadeIssue; unlinked: readonly string[] }
  | { row: string; state: 'refused'; refusal: Refusal }
  | { row: string; state: 'unsure'; problem: string };

/** Issues that Jira creates at once. */
const AT_ONCE = 50;

const createdAnswer = z.object({
  issues: z.array(z.object({ id: z.string(), key: z.string() })),
  errors: z.optional(z.array(z.object({ failedElementNumber: z.number(), elementErrors: z.optional(z.unknown()) }))),
});

/**
 * Creates issues in Jira as the viewer, and links them. Jira knows no key by which it would refuse what is sent twice.
 * So each issue carries a label made of its record and its row, and is looked for by it before it is created: a page
 * that was closed, an answer that was lost or a second press creates nothing twice. Jira's search knows a new issue a
 * moment late; what this page created, or is not sure to have created, it remembers itself.
 * @param tell how many drafts are settled so far.
 * @returns what came of each draft, in their order.
 */
export async function createIssues(
  wanted: NewIssues,
  tell: (settled: number) => void = () => undefined,
): Promise<DraftOutcome[]> {
  const labelOf = ({ row }: IssueDraft): string => draftLabel(wanted.label, row);
  const made = await findMade(wanted.drafts.map(labelOf));
  const outcomes = new Map<string, DraftOutcome>();
  const settle = (outcome: DraftOutcome): void => {
    outcomes.set(outcome.row, outcome);
    tell(outcomes.size);
  };
  const linkAll = linking();
  const linked = async (row: string, issue: MadeIssue): Promise<void> =>
    settle({ row, state: 'made', issue, unlinked: await linkAll(issue.key, wanted.linkTo ?? []) });
  const missing = wanted.drafts.filter((draft) => !made.there.has(labelOf(draft)));
  for (const draft of wanted.drafts) {
    const there = made.there.get(labelOf(draft));
    if (there) await linked(draft.row, there);
  }
  for (let start = 0; start < missing.length; start += AT_ONCE) {
    const drafts = missing.slice(start, start + AT_ONCE);
    const labels = drafts.map(labelOf);
    const { answers, lost } = await send(wanted, drafts, labels);
    if (lost !== null) made.doubt(labels);
    for (const [at, draft] of drafts.entries()) {
      const answer = answers[at];
      if (answer === undefined) settle({ row: draft.row, state: 'unsure', problem: lost ?? LOST });
      else if ('key' in answer) {
        made.remember(labelOf(draft), answer);
        await linked(draft.row, answer);
      } else settle({ row: draft.row, state: 'refused', refusal: answer });
    }
  }
  return wanted.drafts.flatMap(({ row }) => outcomes.get(row) ?? []);
}

const LOST = 'Jira’s answer was lost on the way. Press the button again: what was created meanwhile is found.';

interface Sent {
  /** By the place of the draft; undefined where nobody knows. */
  answers: readonly (MadeIssue | Refusal | undefined)[];
  lost: string | null;
}

/** One request for at most fifty. Only what Jira is sure not to have done is sent again by itself. */
async function send(wanted: NewIssues, drafts: readonly IssueDraft[], labels: readonly string[]): Promise<Sent> {
  const issueUpdates = drafts.map((draft, at) => ({ fields: fieldsOf(wanted, draft, labels[at] ?? wanted.label) }));
  try {
    const answer = await jiraRequest('POST', '/rest/api/3/issue/bulk', { issueUpdates }, { makesSomething: true });
    return placed(createdAnswer.parse(answer), drafts.length);
  } catch (error) {
    return failed(error, drafts.length);
  }
}

function fieldsOf(
  { projectId, typeId, label, takesDescription = true }: NewIssues,
  { summary, description, priorityId }: IssueDraft,
  ownLabel: string,
): Record<string, unknown> {
  return {
    project: { id: projectId },
    issuetype: { id: typeId },
    summary,
    labels: [label, ownLabel],
    ...(takesDescription && description.trim() !== '' ? { description: documentOf(description) } : {}),
    ...(priorityId === undefined ? {} : { priority: { id: priorityId } }),
  };
}

/** Jira answers what it created in the order in which it was sent, without those that it refused. */
function placed({ issues, errors = [] }: z.infer<typeof createdAnswer>, count: number): Sent {
  const refused = new Map(errors.map(({ failedElementNumber, elementErrors }) => [failedElementNumber, elementErrors]));
  const created = [...issues];
  const answers = Array.from({ length: count }, (_, at) =>
    refused.has(at) ? refusalOf(refused.get(at)) : created.shift(),
  );
  return { answers, lost: answers.includes(undefined) || created.length > 0 ? LOST : null };
}

function failed(error: unknown, count: number): Sent {
  if (!(error instanceof JiraError)) {
    console.error('Jira’s answer to new issues could not be read', error);
    return { answers: [], lost: LOST };
  }
  if (error.kind === 'unavailable') return { answers: [], lost: `${error.message} ${AGAIN}` };
  const whole = createdAnswer.safeParse(error.answer);
  if (whole.success) return placed(whole.data, count);
  const refusal = refusalOf(error.answer, error.message);
  return { answers: Array.from({ length: count }, () => refusal), lost: null };
}

const AGAIN = 'Nobody knows yet whether the issue was created: the next try looks for it first.';
