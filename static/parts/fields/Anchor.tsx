import './anchor.css';

/** What can be chosen, and what that means. */
interface Level {
  value: string;
  label: string;
  anchor?: string;
}

interface AnchorProps {
  /** All that can be chosen: the longest of their sentences settles the height. */
  choices: readonly Level[];
  /** The one that is spoken of; undefined while none is. */
  shown: Level | undefined;
  /** It is not chosen, only pointed at. */
  isPointedAt?: boolean;
  /** What stands there while none is spoken of. */
  placeholder: string;
}

/**
 * What a level means, in a place that is as high as the longest of its sentences takes at this width: whichever level
 * is chosen or pointed at, nothing below it moves. Screen readers hear the sentence with the level.
 */
export function Anchor({ choices, shown, isPointedAt = false, placeholder }: AnchorProps) {
  if (!choices.some(({ anchor }) => anchor)) return null;
  return (
    <p className="lens-anchor" aria-hidden="true">
      {choices.map(({ value, label, anchor = '' }) => (
        // The words are drawn by the style, unseen: as text they would be found and copied.
        <span key={value} className="lens-anchor__room" data-words={`${label} ${anchor}`} />
      ))}
      <span className={shown && !isPointedAt ? undefined : 'lens-anchor__quiet'}>
        {shown ? (
          <>
            <strong>{shown.label}</strong> {shown.anchor}
          </>
        ) : (
          placeholder
        )}
      </span>
    </p>
  );
}
