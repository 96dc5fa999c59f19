import { cellsSchema, type Cells } from '#domain/measure/cells';
import type { Field, Words } from '../../field';

/** What a measure says of a month, by segment. Apart from the other fields, so that the panel loads none of it. */
export const cells = (words: Words): Field<Cells> => ({
  ...words,
  control: { control: 'cells' },
  schema: cellsSchema,
  wanted: 'Enter readings in the table of the measure.',
});
