import * as z from 'zod/mini';
import { sameJson } from '#kernel/sameJson';
import { settingsSchema, type Settings } from '#domain/settings/settings';
import { keep, kept } from '../../../host/browserStorage';
import type { Host } from '../../../host/context';

/** The settings that this browser last saw on this site, so that the next visit need not wait to be told them. */
export interface KeptSettings {
  settings: Settings;
  version: number;
}

const NAME = 'settings';
const schema = z.object({ settings: settingsSchema, version: z.int().check(z.gte(0)) });

/** @returns null where nothing is kept, or what is kept cannot be read. */
export const keptSettings = (host: Host): KeptSettings | null => kept(host, NAME, schema);

/** Keeps the settings in force; what is kept already is not written again. */
export function keepSettings(host: Host, inForce: KeptSettings, before: KeptSettings | null): void {
  if (before === null || !sameJson(before, inForce)) keep(host, NAME, inForce);
}
