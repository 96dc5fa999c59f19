import type * as z from 'zod/mini';
import type { Procedure } from '#contract/guards';
import type { NamePolicy } from '#domain/people/namePolicy';
import { mapPeople } from '#kernel/people';
import { tryParse } from '#kernel/tryParse';

/** An answer that its procedure does not declare: nothing of it leaves the server. */
export class UndeclaredAnswer extends Error {
  constructor(place: string) {
    super(`An answer is not as the contract declares it: ${place}`);
    this.name = 'UndeclaredAnswer';
  }
}

/**
 * The one door through which values leave the server: only fields that the contract declares, and people as the policy
 * shows them.
 * @throws UndeclaredAnswer
 */
export function leaving(schema: z.ZodMiniType, value: unknown, names: NamePolicy): unknown {
  const parsed = tryParse<unknown>(schema, value);
  if (!parsed.success)
    throw new UndeclaredAnswer(parsed.faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  return mapPeople(schema, parsed.data, names);
}

/** What a failure tells of what is stored now: as the procedure declares it, else nothing. */
export function currentLeaving(
  { conflict }: Pick<Procedure, 'conflict'>,
  current: unknown,
  names: NamePolicy,
): { current?: unknown } {
  return conflict && current !== undefined ? { current: leaving(conflict, current, names) } : {};
}
