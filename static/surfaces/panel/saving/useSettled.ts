import { useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import type { People } from '../../../people/usePeople';
import { same, valueOf, type Field, type Value } from '../../../features/rating/session/content';
import type { RatingSession } from '../../../features/rating/session/ratingSession';
import { sidesOf, type Sides } from './conflictSides';
import type { SaverOf } from './useSavers';

/** A field of which there were two values, and the two. */
interface Disputed {
  field: Field;
  mine: Value;
  theirs: Value;
  stands: Sides['stands'];
}

/** Whose value stands in a field of which there were two. */
export interface Settled {
  field: Field;
  whose: string;
}

/**
 * Which of two values stands, once the person chose one and it is stored: it is told until the field is changed again.
 * Whose the other was is known only as long as the two stand against each other, so it is kept from then on.
 */
export function useSettled(session: RatingSession, saverOf: SaverOf, people: People): Settled[] {
  const { accountId } = useHost();
  const { conflicts, content, view } = session;
  const [known, setKnown] = useState<readonly Disputed[]>([]);
  const open = conflicts.map((field): Disputed => {
    const { stands } = sidesOf(saverOf(field), people, accountId);
    return { field, mine: valueOf(content, field), theirs: valueOf(view.assessment, field), stands };
  });
  const over = known.filter(({ field }) => !conflicts.includes(field));
  const now = [...over, ...open];
  if (JSON.stringify(now) !== JSON.stringify(known)) setKnown(now);
  return over.flatMap(({ field, mine, theirs, stands }) => {
    const stored = valueOf(view.assessment, field);
    if (!same(valueOf(content, field), stored)) return [];
    if (same(stored, theirs)) return [{ field, whose: stands.theirs }];
    return same(stored, mine) ? [{ field, whose: stands.mine }] : [];
  });
}
