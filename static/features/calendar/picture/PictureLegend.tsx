import { NoticeMark } from './NoticeMark';

/** What the signs of the picture mean: those that occur. */
export function PictureLegend({
  hasUnknown,
  hasMarks,
  hasFrames,
}: {
  hasUnknown: boolean;
  hasMarks: boolean;
  hasFrames: boolean;
}) {
  return (
    <ul className="lens-timeline__legend">
      {(['minor', 'noticeable', 'severe'] as const).map((word, at) => (
        <li key={word}>
          <span className={`lens-timeline__swatch lens-timeline__bar--${at + 1}`} />
          {word}
        </li>
      ))}
      {hasUnknown && (
        <li>
          <span className="lens-timeline__swatch lens-timeline__bar--unknown" />
          not said how bad
        </li>
      )}
      {hasMarks && (
        <>
          <li>
            <NoticeMark state="due" />
            notice due
          </li>
          <li>
            <NoticeMark state="given" />
            notice given
          </li>
          <li>
            <NoticeMark state="late" />
            notice missing
          </li>
        </>
      )}
      {hasFrames && (
        <li>
          <span className="lens-timeline__swatch lens-timeline__swatch--frame" />
          two at once
        </li>
      )}
    </ul>
  );
}
