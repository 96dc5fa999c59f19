import { readingWords } from '#tables/readingWords';
import { FileProblem } from '#tables/fileProblem';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { ratingColumns } from '../../../../static/features/rating/answers/columns';
import { doubledHeads } from '../../../../static/features/rating/tables/mapping';
import { aFile, readRatings } from './openRatings';

/**
 * Everything that somebody who imports a file is told, in lines: how it was read, every answer, every row and value
 * that is not imported, what empty cells would take away; or why it is refused.
 */
export async function told(bytes: Uint8Array): Promise<string[]> {
  const columns = ratingColumns(DEFAULT_SETTINGS);
  const keys = ['MOB', 'CARE', 'NET', 'BIZ'].flatMap((project) =>
    Array.from({ length: 20 }, (_, at) => `${project}-${at + 1}`),
  );
  const epics = new Map(keys.map((key) => [key, { id: key, key, summary: '' }]));
  try {
    const read = await readRatings(aFile(bytes), {
      columns,
      epics,
      mayEdit: () => true,
      emptyClears: false,
      valueAt: () => null,
    });
    const { changes, errors, unread, passed } = read.plan();
    const stored = read.plan({ emptyClears: true, valueAt: (_, { text }) => text.read('no') ?? 1 });
    const takenAway = stored.changes.flatMap(({ key, cells }) =>
      cells.flatMap(({ column, to }) => (to === null ? [`${key} ${column.label}`] : [])),
    );
    const to = columns.filter(({ field }) => read.mapping.includes(field)).map(({ label }) => label);
    return [
      `${readingWords(read.file, read.file.taken)}: ${to.join(', ') || 'no answers'}`,
      ...changes.map(({ line, key, cells }) => `${line} ${key} ${cells.map((cell) => cell.to).join(' ')}`),
      ...unread.map(({ line, key, problem }) => `${line} ${key} unread: ${problem}`),
      ...errors.map(({ line, key, problems }) => `${line} ${key} error: ${problems.join(' ')}`),
      ...passed.map(({ line, why }) => `${line} passed: ${why}`),
      ...doubledHeads(read.table.heads, read.mapping).map((head) => `twice: ${head}`),
      ...takenAway.map((answer) => `taken away where empty cells do: ${answer}`),
    ];
  } catch (error) {
    if (error instanceof FileProblem) return [`refused: ${error.message}`];
    throw error;
  }
}
