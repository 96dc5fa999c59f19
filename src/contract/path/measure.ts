import * as z from 'zod/mini';
import { cellsSchema } from '#domain/measure/cells';
import { packedSheet } from '#domain/measure/sheet';
import { entryId } from '#domain/register/entryId';
import { month as monthOfYear } from '#domain/trend/month';
import { homeSchema } from '#kernel/home';
import { atLeast, atMost } from '#kernel/lengths';
import { recordIdPattern } from '#kernel/recordId';
import { identifier } from '#kernel/scalars';
import { version } from '../fields';
import type { Procedures } from '../guards';
import { entryViewOf } from '../register';

/** A measure, and all that was read of it: `unpackSheet` opens it. */
export const measureRow = z.object({ entry: entryViewOf('measure'), sheet: packedSheet });

/** What stands under measures: when they were defined anew, and how their surveys were vetted. */
export const underMeasures = {
  definitions: z.array(entryViewOf('definition')),
  vettings: z.array(entryViewOf('vetting')),
};

/** Months of measures that are saved in one call. */
export const MOST_ROWS = 50;
/** Segments that one row may change. */
const MOST_SEGMENTS = 60;

const of = { measure: z.string().check(z.regex(recordIdPattern(['measure']))), month: monthOfYear };
const savedRow = z.union([
  /** All cells of the month as they are now. */
  z.object({ ...of, version, cells: cellsSchema }),
  /** What is wrong, each with its segment; nothing of the row was saved. */
  z.object({ ...of, problems: z.array(z.object({ segment: z.string(), sentence: z.string() })) }),
  /** Somebody else saved it meanwhile; nothing of the row was saved. */
  z.object({ ...of, conflict: z.object({ version, cells: cellsSchema }) }),
]);

export const measureProcedures = {
  'measure.list': {
    guard: 'seesNamedHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    packed: true,
    /** Of one home, or of all; `cursor`: the `next` of the page before. */
    input: z.strictObject({ home: z.optional(homeSchema), cursor: z.optional(entryId) }),
    /**
     * At most 100, in the order of their ids; `hidden`: those of the page whose home the viewer may not browse.
     * `from`: the first month that is told of all of them, where they hold more than goes into one answer.
     */
    output: z.object({
      measures: z.array(measureRow),
      ...underMeasures,
      next: z.optional(entryId),
      hidden: z.int(),
      from: z.optional(monthOfYear),
      /** Of the home that is named; false without one. */
      mayAdd: z.boolean(),
    }),
  },
  'measure.open': {
    guard: 'seesHome',
    about: 'id',
    doors: ['viewer', 'admin'],
    packed: true,
    input: z.strictObject({ id: entryId }),
    output: z.object({
      measure: entryViewOf('measure'),
      sheet: packedSheet,
      ...underMeasures,
      may: z.object({ add: z.boolean() }),
    }),
  },
  'reading.save': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    /**
     * `version` of the month, as the sheet tells it; 0 where there is none. Only the segments that are named change,
     * and null clears one. What a cell holds is looked at one by one, so that its fault has a place.
     */
    input: z.strictObject({
      home: homeSchema,
      rows: z
        .array(
          z.strictObject({
            ...of,
            version,
            cells: z
              .record(identifier, z.unknown())
              .check(z.refine((cells) => Object.keys(cells).length <= MOST_SEGMENTS)),
          }),
        )
        .check(atLeast(1), atMost(MOST_ROWS)),
    }),
    /** A row each, in their order. What is wrong with one stops no other. */
    output: z.object({ rows: z.array(savedRow) }),
  },
} as const satisfies Procedures;
