import type * as z from 'zod/mini';
import type { Host } from './context';

/**
 * What this browser keeps of a person's unfinished work between two visits. It may be full, switched off or emptied at
 * any time, and anybody at this computer can change it: nothing may depend on it, and what is read is parsed.
 */

/**
 * Sites share the origin that the app's pages are served from, and people share computers: each has keys of their own.
 */
const keyFor = ({ siteUrl, accountId }: Host, name: string): string =>
  `customer-lens:${name}:${siteUrl}:${accountId ?? ''}`;

/** @returns whether it is kept now. */
export function keep(host: Host, name: string, value: unknown): boolean {
  try {
    localStorage.setItem(keyFor(host, name), JSON.stringify(value));
    return true;
  } catch (error) {
    console.warn(`${name} could not be kept in this browser`, error);
    return false;
  }
}

/** @returns what was kept; null when there is nothing that fits the schema. */
export function kept<T>(host: Host, name: string, schema: z.ZodMiniType<T>): T | null {
  try {
    const text = localStorage.getItem(keyFor(host, name));
    const parsed = text === null ? null : schema.safeParse(JSON.parse(text));
    return parsed?.success ? parsed.data : null;
  } catch (error) {
    console.warn(`${name} could not be read from this browser`, error);
    return null;
  }
}

/** Takes it out; where that is refused there was nothing to keep it in. */
export function unkeep(host: Host, name: string): void {
  try {
    localStorage.removeItem(keyFor(host, name));
  } catch (error) {
    console.warn(`${name} could not be removed from this browser`, error);
  }
}
