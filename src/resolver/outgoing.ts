import { strFromU8, strToU8, zlibSync } from 'fflate';
import type * as z from 'zod/mini';
import type { Procedure } from '#contract/guards';
import { NAMES_SHOWN, type NamePolicy } from '#domain/people/namePolicy';
import { mapPeople, othersIn } from '#kernel/people';
import { tryParse } from '#kernel/tryParse';

/** An answer that its procedure does not declare: nothing of it leaves the server. */
export class UndeclaredAnswer extends Error {
  constructor(place: string) {
    super(`An answer is not as the contract declares it: ${place}`);
    this.name = 'UndeclaredAnswer';
  }
}

/** To whom an answer goes, and how the others whom it names are told to them. */
export interface Recipient {
  self: string;
  namesFor: (others: readonly string[]) => Promise<NamePolicy>;
}

/**
 * The one door through which values leave the server: only fields that the contract declares, and people as the policy
 * shows them to whoever asked.
 * @throws UndeclaredAnswer
 */
export async function leaving(
  { output, keepsNames }: Pick<Procedure, 'output' | 'keepsNames'>,
  value: unknown,
  recipient: Recipient,
): Promise<unknown> {
  return told(output, value, keepsNames ? BY_NAME : recipient);
}

/** What a failure tells of what is stored now: as the procedure declares it, else nothing. */
export async function currentLeaving(
  { conflict }: Pick<Procedure, 'conflict'>,
  current: unknown,
  recipient: Recipient,
): Promise<{ current?: unknown }> {
  return conflict && current !== undefined ? { current: await told(conflict, current, recipient) } : {};
}

const BY_NAME: Recipient = { self: '', namesFor: () => Promise.resolve(NAMES_SHOWN) };

async function told(schema: z.ZodMiniType, value: unknown, { self, namesFor }: Recipient): Promise<unknown> {
  const parsed = tryParse<unknown>(schema, value);
  if (!parsed.success)
    throw new UndeclaredAnswer(parsed.faults.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  return mapPeople(schema, parsed.data, await namesFor(othersIn(schema, parsed.data, self)));
}

/**
 * @returns a value of JSON as a short text, for an answer with hundreds of records in which the same names stand.
 *   `openedEnvelope` of the kernel reads it with what browsers bring along.
 */
export const packValue = (value: unknown): string => btoa(strFromU8(zlibSync(strToU8(JSON.stringify(value))), true));
