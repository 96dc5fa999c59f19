import type { Failure } from '#contract/errors';
import type { Conflict, ProcedureName } from '#contract/procedures';

/**
 * What is stored now, where a save met that somebody else had saved. The server has put it through the schema that the
 * procedure declares, as it does with every answer; it is not parsed once more here: in an answer a person may be told
 * by a word, which a schema of what is stored refuses.
 * @returns null where the save failed otherwise, or what is stored was not told.
 */
export const storedNow = <P extends ProcedureName>({ code, current }: Failure): Conflict<P> | null =>
  code === 'conflict' && typeof current === 'object' && current !== null ? (current as Conflict<P>) : null;
