import type { Envelope } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';

/** Two may edit, and two only browse. */
export const [PM, ADMIN, BOARD, COLLEAGUE] = ['project-manager', 'admin', 'board-member', 'support-colleague'] as const;
export const VIEWERS = [PM, ADMIN, BOARD, COLLEAGUE] as const;

/** Starts a site with so many deliverables, the first of which is an epic and all others are tasks. */
export async function startAudit(deliverables: number): Promise<MovableJira> {
  const tasks = Array.from({ length: deliverables - 1 }, (_, at) => anIssue(at + 2, 'Task'));
  const jira = await startLocalJira({ seedIssues: [...seedEpics(1), ...tasks] });
  await jira.settings({ writeLimits: null });
  return jira;
}

/** Ids of deliverables by their numbers, from 1. */
export const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => idOf(from + at));

type Said = Input<'entry.save'>['changes'];

export const tryToJudge = (
  jira: MovableJira,
  viewer: string,
  issueId: string,
  changes: Said,
): Promise<Envelope<Output<'entry.save'>>> =>
  onPage(jira, viewer, 'entry.save', { kind: 'judgement', home: { issueId }, version: 0, changes });

export async function judge(
  jira: MovableJira,
  viewer: string,
  issueId: string,
  changes: Said = { class: 'customer', sentence: 'pay in two taps' },
): Promise<Output<'entry.save'>['entry']> {
  return valueOf(await tryToJudge(jira, viewer, issueId, changes)).entry;
}

export async function stateOf(
  jira: MovableJira,
  viewer: string,
  issueIds: readonly string[],
): Promise<Output<'audit.state'>['issues']> {
  return valueOf(await onPage(jira, viewer, 'audit.state', { issueIds: [...issueIds] })).issues;
}

export const looksOf = async (jira: MovableJira, viewer: string, cursor?: string): Promise<Output<'audit.looks'>> =>
  valueOf(await onPage(jira, viewer, 'audit.looks', cursor === undefined ? {} : { cursor }));

export const tryToLook = (
  jira: MovableJira,
  viewer: string,
  issueId: string,
  changes: Said,
): Promise<Envelope<Output<'look.save'>>> => onPage(jira, viewer, 'look.save', { issueId, changes });

/** Lets the background draw what was judged more than a minute ago. */
export async function drawn(jira: MovableJira): Promise<void> {
  await jira.pass(61_000);
  await jira.run('work-consumer');
}
