import type { EntryView } from '#contract/register';
import type { Entry } from '#domain/register/entry';
import { readEntryId } from '#domain/register/entryId';
import { recordsIn } from '#domain/register/field';
import { linksIn } from '#domain/register/link';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import { homeName, type Home } from '#kernel/home';
import type { ReadsEntries } from '#usecases/register/registerTools';

/** @returns the ids of the records that one names. */
export const namedBy = ({ kind, values }: Pick<Entry, 'kind' | 'values'>): string[] =>
  Object.entries(kindNamed(kind).fields).flatMap(([name, field]) => recordsIn(field, values[name]));

/** @returns projects of records, each once. */
export const projectsOf = (ids: readonly string[]): string[] => [
  ...new Set(
    ids.flatMap((id) => {
      const { home } = readEntryId(id);
      return 'projectId' in home ? [home.projectId] : [];
    }),
  ),
];

/** @returns the name of a home, and those of the other projects that records there name and the caller sees. */
export async function seenBeside(
  { viewerJira }: Pick<ReadsEntries, 'viewerJira'>,
  home: Home,
  entries: readonly Entry[],
): Promise<ReadonlySet<string>> {
  const others = projectsOf(entries.flatMap(namedBy)).filter((projectId) => homeName({ projectId }) !== homeName(home));
  const visible = others.length === 0 ? [] : await viewerJira.visibleProjects(others);
  return new Set([homeName(home), ...visible.map((projectId) => homeName({ projectId }))]);
}

/**
 * What a record names in projects that the viewer does not see is not told to them. Whoever changed the rest would take
 * it off without knowing: so they change nothing.
 * @param seen names of the homes that the viewer sees.
 */
export function toldOnly(view: EntryView, seen: ReadonlySet<string>): { entry: EntryView; apart: number } {
  const { body, apart } = seenValues(view.kind, view.body as Values, (home) => seen.has(homeName(home)));
  if (apart === 0) return { entry: view, apart };
  return { entry: { ...view, body, may: { change: false, answer: false, remove: false } } as EntryView, apart };
}

/** @returns what a record says, without what it names in homes that the viewer does not see, and how much that is. */
export function seenValues(
  kind: KindName,
  values: Values,
  isSeenHome: (home: Home) => boolean,
): { body: Values; apart: number } {
  const isSeen = (id: string): boolean => isSeenHome(readEntryId(id).home);
  let apart = 0;
  const body: Record<string, unknown> = { ...values };
  for (const [name, field] of Object.entries(kindNamed(kind).fields)) {
    const hidden = recordsIn(field, body[name]).filter((id) => !isSeen(id));
    if (hidden.length === 0) continue;
    apart += hidden.length;
    const { control } = field.control;
    const kept = control === 'links' ? linksIn(body[name]).filter(({ to }) => isSeen(to)) : [];
    body[name] = kept.length > 0 ? kept : null;
  }
  return { body, apart };
}
