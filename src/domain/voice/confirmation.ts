import { isConfirmed, type Facts } from '#domain/register/facts';

/** Where the sponsor's word for a rating stands. */
export type Confirmation =
  | { state: 'none' }
  | {
      /** `lapsed`: the impact moved by more than one level since. */
      state: 'stands' | 'lapsed';
      version: number;
      at: string | null;
      /** Impact that was confirmed, and the one now. */
      then: number | null;
      now: number | null;
    };

/** @param impact the official impact now. @returns whether the rating is confirmed, of which version, since when. */
export function confirmationOf(facts: Facts, impact: number | null): Confirmation {
  const { confirmedVersion: version, confirmedAt: at = null, confirmedImpact: then = null } = facts;
  if (version === undefined) return { state: 'none' };
  return { state: isConfirmed(facts, impact) ? 'stands' : 'lapsed', version, at, then, now: impact };
}
