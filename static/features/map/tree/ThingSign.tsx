import { WHATS } from '#domain/register/kinds/map/item';
import type { MapNode } from '#domain/map/graph';
import './thing-sign.css';

type Kind = NonNullable<MapNode['what']>;

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  experience: WHATS.experience.toLowerCase(),
  path: 'path',
  process: WHATS.process.toLowerCase(),
  rule: WHATS.rule.toLowerCase(),
  system: WHATS.system.toLowerCase(),
};

/** A shape for each, told apart without colour, on a field of 12 by 12; filled ones are solid. */
const SHAPES: Readonly<Record<Kind, { drawn: string; solid?: true }>> = {
  experience: { drawn: 'M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 0 0 0-9.6zM4 7.2c1 1.2 3 1.2 4 0M4.3 4.5v.2M7.7 4.5v.2' },
  path: { drawn: 'M1 6h9M6.5 2.5L10.5 6l-4 3.5' },
  process: { drawn: 'M1 1.5h6L11 6 7 10.5H1z' },
  rule: { drawn: 'M6 .8L11.2 6 6 11.2.8 6z' },
  system: { drawn: 'M1.5 1.5h9v9h-9z', solid: true },
};

/** What a thing of the map is: a shape and its word. */
export function ThingSign({ what }: { what: MapNode['what'] }) {
  if (what === null) return <span className="map-sign">not said what</span>;
  const { drawn, solid } = SHAPES[what];
  return (
    <span className="map-sign">
      <svg
        viewBox="0 0 12 12"
        width="12"
        height="12"
        aria-hidden="true"
        className={solid ? 'map-sign__shape map-sign__shape--solid' : 'map-sign__shape'}
      >
        <path d={drawn} />
      </svg>
      {KIND_WORDS[what]}
    </span>
  );
}
