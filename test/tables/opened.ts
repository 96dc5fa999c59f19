import { strToU8 } from 'fflate';
import { openTableFile, tableAt, type OpenOptions } from '#tables/openTableFile';
import { readingWords } from '#tables/readingWords';
import type { Fit } from '#tables/sheets/fit';
import { issueKeyIn } from '#tables/words/issueKeys';
import { normalForm } from '#tables/words/normalForm';

const KNOWN = ['key', 'customer impact', 'customer request', 'notes'];
/** Looks for heads that it knows, or for a column of keys. */
export const fit: Fit = (heads, rows) => {
  const keyed = heads.some(
    (head, at) =>
      normalForm(head) === 'key' ||
      (rows.length > 0 && issueKeyIn(head) === null && rows.every(({ cells }) => issueKeyIn(cells[at] ?? '') !== null)),
  );
  return keyed ? 1 + heads.filter((head) => KNOWN.includes(normalForm(head))).length : 0;
};

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

export async function read(content: string | Uint8Array, more: Partial<OpenOptions> = {}) {
  const file = await openTableFile(bytesOf(content), { fit, ...more });
  return { file, words: readingWords(file, file.taken), ...tableAt(file, file.taken) };
}

export const cellsOf = async (content: string | Uint8Array): Promise<string[][]> => {
  const { heads, rows } = await read(content);
  return [heads, ...rows.map(({ cells }) => cells)];
};
