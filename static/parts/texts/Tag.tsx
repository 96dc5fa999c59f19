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
  bell: 'M2 8.5h8L9 7V5a3 3 0 0 0-6 0v2zM5 10.7h2',
  steps: 'M2 10.5V8M6 10.5V5.5M10 10.5v-9',
  leaving: 'M6 1.5H2v9h4M5 6h6M8.5 3.5L11 6 8.5 8.5',
  opposed: 'M11 3.5H1M3 1.5l-2 2 2 2M1 8.5h10M9 6.5l2 2-2 2',
  speech: 'M1.5 2h9v6H6l-2.5 2.5V8h-2z',
  short: 'M10.5 1.5v9M1 6h6M4.5 3.5L7 6 4.5 8.5',
  question: 'M3.8 4a2.2 2.2 0 1 1 3.1 2c-.6.3-.9.7-.9 1.5M6 10.2v.2',
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
