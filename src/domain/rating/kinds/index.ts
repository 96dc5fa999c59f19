import * as z from 'zod/mini';
import { choice } from './choice';
import { count } from './count';
import type { Kind } from './kind';
import { scale } from './scale';
import { signed } from './signed';
import { stageNeed } from './stageNeed';
import { yesNo } from './yesNo';

/** A table in which each kind stands under the name that its criteria carry. */
type UnderItsName<T> = { [K in keyof T]: { schema: z.ZodMiniType<{ kind: K }> } };

const tableOf = <T extends UnderItsName<T>>(kinds: T): T => kinds;

/**
 * Every kind of criterion, in the order in which they are offered. Screens have a table of the same names
 * (`static/features/rating/kinds`).
 */
export const KINDS = tableOf({ signed, scale, yesNo, choice, count, stageNeed });

export type CriterionKind = keyof typeof KINDS;

type AnySchema = (typeof KINDS)[CriterionKind]['schema'];

/** A criterion of any kind, as it is stored. */
export const criterionSchema = z.discriminatedUnion(
  'kind',
  Object.values(KINDS).map(({ schema }) => schema) as [AnySchema, ...AnySchema[]],
);
export type Criterion = z.infer<typeof criterionSchema>;

export const KIND_NAMES = Object.keys(KINDS) as CriterionKind[];

/** @returns the kind of a criterion, which answers everything that differs between kinds. */
export const kindOf = ({ kind }: Pick<Criterion, 'kind'>): Kind<Criterion> => KINDS[kind];
