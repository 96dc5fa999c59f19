import type { Envelope } from '#contract/errors';
import { sameJson } from '#kernel/sameJson';
import { call } from '../../../host/server';
import type { KeptSettings } from './keptSettings';
import type { SettingsSince } from '../reading/portfolioReading';
import { fromServer, type ReadFailure } from '../reading/readFailure';

/** Settings that this browser kept, and who is told those in force. */
export interface BesideOptions {
  /** The search begins with them while those in force are being asked. */
  kept?: KeptSettings | null;
  onSettings?: ((settings: KeptSettings) => void) | undefined;
}

export type FoundBeside<T> =
  { ok: true; found: T; known: KeptSettings; since: SettingsSince | null } | { ok: false; failure: ReadFailure };

/**
 * Searches and asks for the settings in force, side by side where this browser kept some: what is found then takes one
 * round trip. Where the types that are rated are others by now, it searches once more.
 * @throws what the search that counts threw.
 */
export async function besideSettings<T>(
  search: (settings: KeptSettings) => Promise<T>,
  { kept = null, onSettings }: BesideOptions,
): Promise<FoundBeside<T>> {
  const [early, opened] = await Promise.all([kept && outcomeOf(search(kept)), call('settings.open', {})]);
  if (opened.ok) onSettings?.(opened.value);
  const known: Envelope<KeptSettings> = opened.ok || !kept ? opened : { ok: true, value: kept };
  if (!known.ok) return { ok: false, failure: fromServer(known.error) };
  const types = known.value.settings.initiativeTypes;
  const asksTheSame = kept !== null && sameJson(kept.settings.initiativeTypes, types);
  const found = early && asksTheSame ? valueOf(early) : await search(known.value);
  return { ok: true, found, known: known.value, since: kept && sinceKept(kept, opened) };
}

type Outcome<T> = { ok: true; value: T } | { ok: false; error: unknown };

/** What it came to is looked at later: only then is it known whether it was the right question. */
const outcomeOf = <T>(asked: Promise<T>): Promise<Outcome<T>> =>
  asked.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, error }),
  );

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw outcome.error;
}

function sinceKept(kept: KeptSettings, opened: Envelope<KeptSettings>): SettingsSince | null {
  if (!opened.ok) return { kind: 'unknown', why: opened.error.message };
  return sameJson(kept, opened.value) ? null : { kind: 'changed', before: kept.version };
}
