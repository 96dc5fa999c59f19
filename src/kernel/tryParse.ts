import type * as z from 'zod/mini';

/** What is wrong with a value, and where in it. */
export interface Fault {
  path: PropertyKey[];
  message: string;
}

export type Tried<T> = { success: true; data: T } | { success: false; faults: readonly Fault[] };

/**
 * Parses a value from outside. Never throws: a value with a hundred thousand faults overflows the stack where the
 * parser puts them together.
 */
export function tryParse<T>(schema: z.ZodMiniType<T>, value: unknown): Tried<T> {
  try {
    const parsed = schema.safeParse(value);
    return parsed.success ? { success: true, data: parsed.data } : { success: false, faults: parsed.error.issues };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { success: false, faults: [{ path: [], message: 'Too much is wrong' }] };
  }
}
