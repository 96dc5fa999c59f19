import type { Content } from '#domain/rating/assessment';
import { differingFields, fieldsOf, same, valueOf, withValues, type Field } from './content';

export interface Merged {
  content: Content;
  /** Fields that both changed, to different values: `content` holds mine until the person chooses. */
  conflicts: Field[];
  /** Fields that only the other changed; `content` holds theirs. */
  taken: Field[];
}

/**
 * Three-way merge, field by field: what only one side changed is kept, whoever did; the same change on both sides is no
 * conflict.
 */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const changedByMe = new Set(differingFields(base, mine));
  const changedByThem = differingFields(base, theirs);
  const taken = changedByThem.filter((field) => !changedByMe.has(field));
  const conflicts = changedByThem.filter(
    (field) => changedByMe.has(field) && !same(valueOf(mine, field), valueOf(theirs, field)),
  );
  return { content: withValues(mine, taken, theirs), conflicts, taken };
}

/**
 * The base to merge on when a save of mine may have been stored although its answer got lost: where the other side
 * holds what I had sent, that is my own earlier value and not somebody else's change.
 */
export function baseAfterLostSaves(base: Content, lost: readonly Content[], theirs: Content): Content {
  const mineAlready = fieldsOf(base, theirs, ...lost).filter((field) =>
    lost.some((sent) => same(valueOf(sent, field), valueOf(theirs, field))),
  );
  return withValues(base, mineAlready, theirs);
}
