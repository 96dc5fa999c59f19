interface ReadingProgressProps {
  done: number;
  of: number;
  /** What is under way: "Counting bugs". */
  says: string;
}

/** How far a reading of several requests is. */
export function ReadingProgress({ done, of, says }: ReadingProgressProps) {
  return (
    <div className="escape-progress" role="status">
      <span>{of === 0 ? `${says}…` : `${says}: ${done} of ${of}`}</span>
      {of > 0 && <progress max={of} value={done} aria-hidden="true" />}
    </div>
  );
}
