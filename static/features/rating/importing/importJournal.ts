import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { isoTime, numericId } from '#kernel/scalars';
import { keep, kept, unkeep } from '../../../host/browserStorage';
import type { Host } from '../../../host/context';
import type { Column } from '../answers/columns';
import type { ImportedEpic } from './importPlan';

/**
 * The plan of the last import, kept in this browser before anything is saved: should the page be closed half-way, or
 * the person want the import back another day, it says what every cell held before and was to hold after.
 */

const NAME = 'import';

const cellValue = z.union([z.string(), z.number(), z.null()]);
const cellSchema = z.object({ field: z.string(), from: cellValue, to: cellValue });
const epicSchema = z.object({ id: numericId, key: z.string(), version: z.int(), cells: z.array(cellSchema) });

const journalSchema = z.object({
  /** When the import began, ISO 8601 in UTC. */
  at: isoTime,
  /** `underWay`: it had not ended when this was written last. */
  state: z.enum(['underWay', 'imported']),
  epics: z.array(epicSchema).check(atMost(20_000)),
});
export type ImportJournal = z.infer<typeof journalSchema>;

/** An epic of an import with the version that it had before. */
export interface PlannedEpic {
  epic: ImportedEpic;
  version: number;
}

/** @returns whether it is kept: where not, an import that is broken off cannot be taken back afterwards. */
export function beginJournal(host: Host, at: string, planned: readonly PlannedEpic[]): boolean {
  const epics = planned.map(({ epic: { id, key, cells }, version }) => ({
    id,
    key,
    version,
    cells: cells.map(({ column, from, to }) => ({ field: column.field, from, to })),
  }));
  return keep(host, NAME, { at, state: 'underWay', epics } satisfies ImportJournal);
}

/** Marks the import of the journal as done; without a journal nothing happens. */
export function markImported(host: Host): void {
  const journal = readJournal(host);
  if (journal) keep(host, NAME, { ...journal, state: 'imported' } satisfies ImportJournal);
}

export const endJournal = (host: Host): void => unkeep(host, NAME);

export const readJournal = (host: Host): ImportJournal | null => kept(host, NAME, journalSchema);

/**
 * @returns what the journal planned, by the questions that are asked now. Cells of questions that are no longer asked
 * are left out: their answers enter no score.
 */
export function plannedOf({ epics }: ImportJournal, columns: readonly Column[]): PlannedEpic[] {
  const byField = new Map<string, Column>(columns.map((column) => [column.field, column]));
  return epics.map(({ cells, version, ...named }, at) => ({
    version,
    epic: {
      ...named,
      summary: '',
      line: at + 1,
      cells: cells.flatMap(({ field, from, to }) => {
        const column = byField.get(field);
        return column ? [{ column, from, to }] : [];
      }),
    },
  }));
}
