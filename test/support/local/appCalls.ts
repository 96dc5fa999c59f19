import type { Envelope, Failure, SentEnvelope } from '#contract/errors';
import type { Input, Output, ProcedureName } from '#contract/procedures';
import { openedEnvelope } from '#kernel/packed';
import type { RunningLocalJira } from './localJira';

/** Procedures as a person calls them, on the page where they do. */

/** From the portfolio page: the issue is named in the payload. */
export async function onPage<P extends ProcedureName>(
  jira: RunningLocalJira,
  viewer: string,
  procedure: P,
  input: Input<P>,
): Promise<Envelope<Output<P>>> {
  return answerOf(jira, viewer, 'portfolio-page', procedure, input, {});
}

/** From the admin page. */
export async function onAdminPage<P extends ProcedureName>(
  jira: RunningLocalJira,
  viewer: string,
  procedure: P,
  input: Input<P>,
): Promise<Envelope<Output<P>>> {
  return answerOf(jira, viewer, 'settings-page', procedure, input, {});
}

/** From an issue's panel: the issue stands in the context. */
export async function onPanel<P extends ProcedureName>(
  jira: RunningLocalJira,
  viewer: string,
  issueId: string,
  procedure: P,
  input: Input<P>,
): Promise<Envelope<Output<P>>> {
  const extension = {
    type: 'jira:issuePanel',
    issue: { id: issueId, key: 'X-1', type: 'Epic', typeId: '6' },
    project: { id: '10000', key: 'X', type: 'software' },
  };
  return answerOf(jira, viewer, 'rating-panel', procedure, input, extension);
}

async function answerOf<P extends ProcedureName>(
  jira: RunningLocalJira,
  viewer: string,
  moduleKey: string,
  procedure: P,
  input: Input<P>,
  extension: Record<string, unknown>,
): Promise<Envelope<Output<P>>> {
  const { status, body } = await jira.invoke(viewer, moduleKey, procedure, input, extension);
  if (status !== 200) throw new Error(`${procedure} answered ${status}: ${JSON.stringify(body)}`);
  return openedEnvelope<Envelope<Output<P>>>(body as SentEnvelope<Output<P>>);
}

/** @returns the value of an envelope. @throws Error when it failed. */
export function valueOf<T>(envelope: Envelope<T>): T {
  if (!envelope.ok)
    throw new Error(
      `${envelope.error.code}: ${envelope.error.message} ${JSON.stringify(envelope.error.problems ?? [])}`,
    );
  return envelope.value;
}

/** @returns the failure of an envelope. @throws Error when it did not fail. */
export function failureOf(envelope: Envelope<unknown>): Failure {
  if (envelope.ok) throw new Error(`Expected a failure, got ${JSON.stringify(envelope.value).slice(0, 200)}`);
  return envelope.error;
}

/** Rates an epic as that viewer, whatever its version is now. */
export async function rate(
  jira: RunningLocalJira,
  viewer: string,
  issueId: string,
  changes: Input<'assessment.save'>['changes'],
): Promise<Output<'assessment.save'>> {
  const { assessment } = valueOf(await onPage(jira, viewer, 'assessment.open', { issueId }));
  return valueOf(await onPage(jira, viewer, 'assessment.save', { issueId, version: assessment.version, changes }));
}
