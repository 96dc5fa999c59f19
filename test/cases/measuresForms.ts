import * as z from 'zod/mini';
import { FORMULAS, FORMULA_NAMES, formulasFor, type Formula } from '#domain/measure/formula';
import { partsOfKind } from '#domain/measure/parts';
import type { Cell, CountsCell } from '#domain/measure/reading';

/** How the cases of measures write what goes in, turned into what the domain takes. */

const source = z._default(z.enum(['asked', 'counted', 'system']), 'counted');
const told = { source, version: z.optional(z.number()), stated: z.optional(z.nullable(z.number())) };
const counts = { x: z.number(), n: z.number() };
const empty = { state: z.enum(['not applicable', 'not provided']) };

const parts = z.union([
  z.object(counts),
  z.object({ levels: z.array(z.number()) }),
  z.object({ promoters: z.number(), passives: z.number(), detractors: z.number() }),
  z.object({ number: z.number(), unit: z.optional(z.string()) }),
]);

/** Any parts, beside the source or in a field of their own, or why there are none; fields of their place may follow. */
const read = z.looseObject({ ...told, parts: z.optional(z.nullable(parts)) });

function cellOf(form: unknown): Cell {
  if (form === null) return null;
  const none = z.object(empty).safeParse(form);
  if (none.success) return none.data;
  const { source, version, stated, parts: apart } = read.parse(form);
  const found = apart ?? parts.safeParse(form).data ?? null;
  return found && { ...found, source, version, stated: stated ?? undefined };
}

const written = z.nullable(z.looseObject({}));
type Written = z.infer<typeof written>;

export const cellForm = z.pipe(
  written,
  z.transform((form: Written) => cellOf(form)),
);

/** Of a rule that is about counts alone. */
export const countsForm = z.pipe(
  written,
  z.transform((form: Written): CountsCell => {
    const cell = cellOf(form);
    if (cell === null || 'state' in cell) return cell;
    const counted = partsOfKind('counts', cell);
    return counted && { ...cell, ...counted };
  }),
);

/** The cases call a formula by its words; without one it is the first that the parts allow. */
export const formulaForm = z.pipe(
  z.string(),
  z.transform((words): Formula => {
    const found = FORMULA_NAMES.find((name) => FORMULAS[name].words === words);
    if (!found) throw new Error(`No formula is called ${words}.`);
    return found;
  }),
);

export const formulaOr = (formula: Formula | undefined, ...cells: Cell[]): Formula =>
  formula ?? cells.flatMap((cell) => (cell && !('state' in cell) ? formulasFor(cell) : []))[0] ?? 'share';

export const wordsOf = (names: readonly Formula[]): string[] => names.map((name) => FORMULAS[name].words);
