import './tag.css';

/** Shapes that tell tags apart without colour, drawn on a field of 12 by 12. */
const SHAPES = {
  cross: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
  bolt: 'M7 1L3 7h3l-1 4 4-6H6z',
  triangle: 'M6 1.5L11 10.5H1zM6 5v2.5M6 9v.2',
  quarter: 'M6 1.5a4.5 4.5 0 1 0 4.5 4.5H6z',
  arrows: 'M10 6a4 4 0 0 1-7.4 2M2 6a4 4 0 0 1 7.4-2M9.5 1.5V4H7M2.5 10.5V8H5',
  ring: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9z',
  down: 'M6 1.5v9M2.5 7L6 10.5 9.5 7',
  up: 'M6 10.5v-9M2.5 5L6 1.5 9.5 5',
  one: 'M4 3.5L6 2v8M4 10h4',
} as const;
export type TagShape = keyof typeof SHAPES;

export interface TagProps {
  shape: TagShape;
  tone: 'danger' | 'warning' | 'neutral';
  children: string;
  /** The sentence behind the word: read out, and shown on pointing at it. */
  meaning: string;
}

/** The shape alone, where the word stands elsewhere. */
export const TagSign = ({ shape }: { shape: TagShape }) => (
  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <path d={SHAPES[shape]} />
  </svg>
);

/** A word that asks for attention, with a shape of its own: no icon without words, no meaning by colour alone. */
export function Tag({ shape, tone, children, meaning }: TagProps) {
  return (
    <span className={`lens-tag lens-tag--${tone}`} title={meaning}>
      <TagSign shape={shape} />
      {children}
      <span className="lens-visually-hidden">{` (${meaning})`}</span>
    </span>
  );
}
