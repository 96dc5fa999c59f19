import type { Saver } from '#domain/rating/provenance';
import { personWords } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';

interface SideWords {
  whose: string;
  choose: string;
}

/** How to tell what happened, and the two values apart. */
export interface Sides {
  event: string;
  mine: SideWords;
  theirs: SideWords;
  /** Whose value stands once the person chose: what was mine, or what was theirs. */
  stands: { mine: string; theirs: string };
}

const TWO_WINDOWS: Sides = {
  event: 'you saved another value in another window',
  mine: { whose: 'Here', choose: 'Keep this one' },
  theirs: { whose: 'In the other window', choose: 'Take the other' },
  stands: { mine: 'the value of this window', theirs: 'the value of the other window' },
};

/** While it is not known who saved the other value. */
const UNNAMED: Sides = {
  event: 'another value was saved',
  mine: { whose: 'Yours', choose: 'Keep yours' },
  theirs: { whose: 'Saved meanwhile', choose: 'Take the other' },
  stands: { mine: 'your value', theirs: 'the value saved meanwhile' },
};

const twoPeople = (name: string): Sides => ({
  event: `${name} saved another value`,
  mine: { whose: 'Yours', choose: 'Keep yours' },
  theirs: { whose: name, choose: 'Take theirs' },
  stands: { mine: 'your value', theirs: `the value of ${name}` },
});

/** @param saver of the other value; null while it is not known. @param accountId of whoever looks. */
export function sidesOf(saver: Saver | null, people: People, accountId: string | null): Sides {
  if (saver?.actor === accountId) return TWO_WINDOWS;
  const name = saver ? personWords(saver.actor, people) : '…';
  return name === '…' ? UNNAMED : twoPeople(name);
}
