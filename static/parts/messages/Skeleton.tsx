import type { ReactNode } from 'react';
import './skeleton.css';

interface SkeletonProps {
  /** What is being read, for screen readers: the shape says it to the eyes. */
  says: string;
  /** Bars, rows and boxes in the places of what comes. */
  children: ReactNode;
  className?: string;
}

/**
 * The shape of what is being read, in quiet grey. It takes the room that the content will take, so that nothing jumps
 * when that comes.
 */
export function Skeleton({ says, children, className }: SkeletonProps) {
  return (
    <div className="lens-skeleton" role="status" aria-busy="true">
      <span className="lens-visually-hidden">{says}</span>
      <div className={className} aria-hidden="true">
        {children}
      </div>
    </div>
  );
}

interface BarProps {
  /** CSS lengths. A bar is as high as a line of text unless told. */
  width?: string;
  height?: string;
}

/** In the place of a line of text, a control or a picture. */
export function Bar({ width = '100%', height = '20px' }: BarProps) {
  return <div className="lens-skeleton__bar" style={{ width, height }} />;
}

interface BarRowsProps {
  rows: number;
  /** Height of a row in px, its line included. */
  height: number;
  /** Widths of the columns, as a grid names them: `320px 1fr 1fr`. */
  columns?: string;
}

/** In the place of a list or a table. Rows differ in width as texts do. */
export function BarRows({ rows, height, columns = '1fr' }: BarRowsProps) {
  const cells = columns.split(' ').length;
  return (
    <div>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="lens-skeleton__row" style={{ height, gridTemplateColumns: columns }}>
          {Array.from({ length: cells }, (_cell, cell) => (
            <div key={cell} className="lens-skeleton__cell">
              <Bar width={`${40 + ((row * 37 + cell * 53) % 50)}%`} height="12px" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
