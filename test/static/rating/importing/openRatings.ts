import { strToU8 } from 'fflate';
import type { tableAt, TableFile } from '#tables/openTableFile';
import { issueKeyIn } from '#tables/words/issueKeys';
import type { Column } from '../../../../static/features/rating/answers/columns';
import { readImportedRows } from '../../../../static/features/rating/tables/importedRow';
import { planImport, type ImportPlan, type PlanFacts } from '../../../../static/features/rating/importing/importPlan';
import {
  guessMapping,
  withKeysFound,
  type RememberedHeads,
  type Target,
} from '../../../../static/features/rating/tables/mapping';
import { chosenTable, openRatingFile, type ChosenFile } from '../../../../static/features/rating/tables/ratingFile';

export const aFile = (content: string | Uint8Array | ArrayBuffer, name = 'ratings.csv'): ChosenFile => {
  const bytes = typeof content === 'string' ? strToU8(content) : new Uint8Array(content);
  return { name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer };
};

/** A file of ratings as the screen reads it, before anybody has chosen anything. */
export interface ReadRatings {
  file: TableFile;
  table: ReturnType<typeof tableAt>;
  mapping: Target[];
  plan: (facts?: Partial<PlanFacts>) => ImportPlan;
}

/** What is stored and allowed, and what is asked. */
export type Facts = Omit<PlanFacts, 'separated'> & { columns: readonly Column[] };

export async function readRatings(
  file: ChosenFile,
  facts: Facts,
  remembered: RememberedHeads = new Map(),
): Promise<ReadRatings> {
  const isKnown = (key: string): boolean => facts.epics.has(key);
  const read = await openRatingFile(file, { columns: facts.columns, remembered, isKnown });
  const table = chosenTable(read, read.taken);
  const mapping = withKeysFound(guessMapping(table.heads, facts.columns, remembered), table.rows, (text) =>
    isKnown(issueKeyIn(text) ?? ''),
  );
  return {
    file: read,
    table,
    mapping,
    plan: (more) =>
      planImport(readImportedRows(table, mapping, facts.columns), {
        ...facts,
        separated: read.letters !== null,
        ...more,
      }),
  };
}
