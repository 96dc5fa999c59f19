import { textOf } from '#domain/settings/shippedTexts';

/**
 * What to keep of a text that was typed. Texts that ship with the app are stored as message keys until they are edited:
 * typing the shipped text again puts its key back, so that it is translated as before.
 * @param stored the text or key that the server keeps; undefined for something new.
 */
export function keepKey(stored: string | undefined, typed: string): string {
  return stored !== undefined && textOf(stored) === typed ? stored : typed;
}
