import { useState } from 'react';
import type { Person } from '../host/jira';
import './face.css';

/** @returns the first letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return [first, last].map((word) => (word ? [...word][0] : '')).join('');
}

/**
 * The face of a person beside their name, which says who it is; their initials where Jira has no picture, or it cannot
 * be shown. Whoever has no name for this viewer has no face either: `person` comes from where the name comes from.
 */
export function Face({ person, size = 20 }: { person: Person | null | undefined; size?: 16 | 20 | 24 | 32 }) {
  const url = person?.avatarUrl;
  const [failed, setFailed] = useState<string | null>(null);
  const className = `lens-face lens-face--${size}`;
  if (!person) return <span className={`${className} lens-face--nobody`} aria-hidden="true" />;
  if (url && url !== failed) {
    // The name stands beside it.
    return <img className={className} src={url} alt="" width={size} height={size} onError={() => setFailed(url)} />;
  }
  // Drawn by the stylesheet: who copies a name has no letters before it.
  return <span className={className} aria-hidden="true" data-initials={initialsOf(person.displayName).toUpperCase()} />;
}
