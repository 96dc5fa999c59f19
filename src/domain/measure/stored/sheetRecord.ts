import * as z from 'zod/mini';
import { homeName, readHomeName, type Home } from '#kernel/home';
import { readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';
import { packedSheet, packSheet, unpackSheet, type PackedSheet, type Sheet } from '../sheet';

/** What is worked out of other records and kept beside them: all readings of a measure, or how a path stands. */
export interface SheetRecord {
  /** Id of the record that it is of. */
  subject: string;
  home: Home;
  version: number;
  updatedAt: string;
  /** Of its subject's making. */
  body: unknown;
}

const attributes = z.object({
  subject: z.string(),
  home: z.string(),
  version: z.int(),
  updatedAt: z.string(),
  body: z.unknown(),
});

export const writeSheetRecord = ({ home, ...rest }: SheetRecord): Record<string, unknown> => ({
  ...rest,
  home: homeName(home),
});

/** @throws ZodError, Error on a value that this app did not write. */
export function readSheetRecord(stored: unknown): SheetRecord {
  const { home, ...rest } = attributes.parse(stored);
  return { ...rest, home: readHomeName(home) };
}

const definition: BodyDefinition<Sheet, z.infer<typeof packedSheet>> = {
  name: 'sheet of a measure',
  schema: packedSheet,
  steps: [],
  forms: { present: unpackSheet, stored: packSheet },
};

const PACKED: BodyDefinition<PackedSheet> = { name: definition.name, schema: packedSheet, steps: [] };

/** The body of the sheet of a measure. */
export const writeSheet = (sheet: Sheet): unknown => writeBody(definition, sheet);

/** As it is sent: it is stored that way. @throws UnreadableRecord as for reading it. */
export const readPackedSheet = (body: unknown): PackedSheet => readBody(PACKED, body);

/** @throws UnreadableRecord on a body that this app did not write. */
export const readSheet = (body: unknown): Sheet => readBody(definition, body);
