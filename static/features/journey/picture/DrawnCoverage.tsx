import { useId } from 'react';
import type { Drawing, Mark } from './coverageDrawing';

export interface DrawnCoverageProps {
  drawing: Drawing;
  title: string;
  /** What the picture shows, in words. */
  desc: string;
}

/** A drawing on the screen, in the colours of the theme. */
export function DrawnCoverage({ drawing: { width, height, marks }, title, desc }: DrawnCoverageProps) {
  const id = useId();
  const pattern = `${id}harm`;
  return (
    <svg
      className="lens-picture"
      role="img"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}desc`}
    >
      <title id={`${id}title`}>{title}</title>
      <desc id={`${id}desc`}>{desc}</desc>
      <defs>
        <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="lens-picture__stripe" d="M1 0V6" />
        </pattern>
      </defs>
      {marks.map((mark) => (
        <DrawnMark key={JSON.stringify(mark)} mark={mark} pattern={pattern} />
      ))}
    </svg>
  );
}

function DrawnMark({ mark, pattern }: { mark: Mark; pattern: string }) {
  const name = `lens-picture__${mark.role}`;
  if (mark.kind === 'line') return <line className={name} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} />;
  if (mark.kind === 'text') {
    return (
      <text className={name} x={mark.x} y={mark.y} textAnchor={mark.anchor}>
        {mark.text}
      </text>
    );
  }
  const { x, y, width, height } = mark;
  return (
    <rect
      className={name}
      {...{ x, y, width, height }}
      {...(mark.role === 'harm' ? { fill: `url(#${pattern})` } : {})}
    />
  );
}
