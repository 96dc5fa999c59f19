import { signed } from '#domain/rating/rounding';
import type { Confirmation } from '#domain/voice/confirmation';

const levelWords = (impact: number | null): string => (impact === null ? 'not rated' : signed(impact));

/**
 * @param day writes a day as the viewer does.
 * @returns "Confirmed 3 Nov 2026, version 4", or that it lapsed and why; null where nobody confirmed anything.
 */
export function confirmationWords(confirmation: Confirmation, day: (iso: string) => string): string | null {
  if (confirmation.state === 'none') return null;
  const { state, version, at, then, now } = confirmation;
  if (state === 'stands') return `Confirmed${at === null ? '' : ` ${day(at)}`}, version ${version}`;
  const of = at === null ? `version ${version}` : `${day(at)}, version ${version},`;
  return `Confirmation of ${of} lapsed: the impact moved from ${levelWords(then)} to ${levelWords(now)}`;
}
