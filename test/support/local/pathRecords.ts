import type { Input } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { readEntryId } from '#domain/register/entryId';
import type { Field } from '#domain/register/field';
import type { Fields } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Link } from '#domain/register/link';
import { SAMPLES } from '../entrySamples';
import { onPage, valueOf } from './appCalls';
import type { RunningLocalJira } from './localJira';

/** Paths and measures of a project, as people make them. */

export const projectHome = (projectId = '10000') => ({ projectId });

/** @returns a record that somebody added. */
export async function added(
  jira: RunningLocalJira,
  viewer: string,
  kind: KindName,
  changes: object,
  home: Input<'entry.save'>['home'] = projectHome(),
): Promise<EntryView> {
  const input = { kind, home, version: 0, changes: { ...changes } };
  return valueOf(await onPage(jira, viewer, 'entry.save', input)).entry;
}

export interface PathAndMeasure {
  path: EntryView;
  measure: EntryView;
}

/** @returns a path, and a measure of its third step that a sample is asked for. */
export async function pathAndMeasure(
  jira: RunningLocalJira,
  viewer: string,
  projectId?: string,
): Promise<PathAndMeasure> {
  const home = projectHome(projectId);
  const path = await added(jira, viewer, 'path', { name: 'Pay the bill in the app', segment: 'consumers' }, home);
  const asked = {
    name: 'Can get in',
    formula: 'share',
    source: 'asked',
    shows: 'canGetIn',
    threshold: 80,
    path: path.id,
  };
  return { path, measure: await added(jira, viewer, 'measure', asked, home) };
}

/** Ids of records that were made before, by their kind: what is made later names them. */
export type MadeBefore = Map<KindName, string>;

/** @returns what somebody says in a record of a kind; other records in it are those that were made before. */
export function sampleAmong(kind: KindName, before: MadeBefore): Record<string, unknown> {
  const fields: Fields = kindNamed(kind).fields;
  const values = Object.entries(SAMPLES[kind]).map(([name, value]): [string, unknown] => [
    name,
    valueAmong(fields[name]?.control, value, before),
  ]);
  return Object.fromEntries(values);
}

function valueAmong(control: Field['control'] | undefined, value: unknown, before: MadeBefore): unknown {
  switch (control?.control) {
    case 'record':
      return before.get(control.kind as KindName);
    case 'records':
      return [before.get(control.kind as KindName) ?? []].flat();
    case 'links':
      return (value as Link[]).flatMap(({ to, how }) => {
        const made = before.get(readEntryId(to).kind);
        return made === undefined ? [] : [{ to: made, how }];
      });
    default:
      return value;
  }
}

/**
 * Makes a record of a kind as its people make it, whatever procedure that takes.
 * @returns it; null for a kind that is made of what stands elsewhere.
 */
export async function sampleMade(
  jira: RunningLocalJira,
  viewer: string,
  kind: KindName,
  { issueId, projectId }: { issueId: string; projectId: string },
  before: MadeBefore,
  more: Record<string, unknown> = {},
): Promise<EntryView | null> {
  const { home, ownProcedures, madeApart } = kindNamed(kind);
  if (madeApart) return null;
  const changes = { ...sampleAmong(kind, before), ...more };
  if (kind === 'opinion')
    return valueOf(await onPage(jira, viewer, 'opinion.save', { issueId, version: 0, changes })).own;
  if (ownProcedures) return readingMade(jira, viewer, projectId, changes);
  const entry = await added(jira, viewer, kind, changes, home === 'issue' ? { issueId } : { projectId });
  before.set(kind, entry.id);
  return entry;
}

async function readingMade(
  jira: RunningLocalJira,
  viewer: string,
  projectId: string,
  changes: Record<string, unknown>,
): Promise<EntryView | null> {
  const home = projectHome(projectId);
  const rows = [{ ...changes, version: 0 }] as Input<'reading.save'>['rows'];
  valueOf(await onPage(jira, viewer, 'reading.save', { home, rows }));
  const { entries } = valueOf(await onPage(jira, viewer, 'entry.list', { kind: 'reading', home }));
  return entries.find(({ body }) => body['measure'] === rows[0]?.measure) ?? null;
}
