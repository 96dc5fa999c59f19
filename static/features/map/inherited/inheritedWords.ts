import type { Inherited } from '#domain/map/inherited';
import type { MapNode } from '#domain/map/graph';
import { counted, type Figures } from '../../../parts/texts/counted';

/** @returns what an epic enables, since it changes what these hang on. */
export function inheritedWords({ experiences, paths }: Inherited<MapNode>, figures: Figures): string {
  const parts = [
    ...(experiences.length > 0 ? [counted(figures, experiences.length, 'experience', 'experiences')] : []),
    ...(paths.length > 0 ? [counted(figures, paths.length, 'path', 'paths')] : []),
  ];
  if (parts.length === 0) return 'Enabler of something that no experience and no path hangs on yet.';
  const hangs = experiences.length + paths.length === 1 ? 'hangs' : 'hang';
  return `Enabler. ${parts.join(' and ')} ${hangs} on what it changes: inherited, and in no score.`;
}
