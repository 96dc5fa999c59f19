import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Anchor } from './Anchor';
import { ClearButton } from './ClearButton';
import './choices.css';

export interface Choice {
  /** The value as text: "-3", "yes", the id of an option. */
  value: string;
  /** What the segment shows; a screen reader hears it first. */
  label: string;
  /**
   * What the level means, in words; read out after the label, and shown under the group while it is pointed at or
   * chosen.
   */
  anchor?: string;
  tone?: 'gain' | 'harm' | 'warning' | 'neutral';
}

export interface ChoicesProps {
  /** Of the group, for whoever leads to it. */
  id?: string;
  /** Accessible name of the radio group, shown above it. */
  label: string;
  question?: string;
  choices: readonly Choice[];
  value: string | null;
  onChoose: (value: string) => void;
  /** What "Clear" beside the label does; undefined while there is nothing to clear, absent where there never is. */
  onClear?: (() => void) | undefined;
  disabled?: boolean;
  /** Shown under the group while nothing is chosen or pointed at, where choices have anchors. */
  placeholder?: string;
  /** Segments share the whole width. */
  fill?: boolean;
  /** What the first, the middle and the last level come to, in a word each below them; shown to the eyes only. */
  ends?: readonly [string, string, string];
  /** Beside the label: a notice, a tag. */
  aside?: ReactNode;
  /** While the focus is in the group, the keys 1, 2, 3 … choose the first, second, third … level. */
  numberKeys?: boolean;
}

const nameOf = ({ label, anchor }: Choice): string => (anchor ? `${label} ${anchor}` : label);

/**
 * A radio group as a segmented control. The radios are native, so arrows move and choose; nothing chosen looks unlike
 * any level. The anchor sentence of the level pointed at or chosen stands under the group in a place of fixed height;
 * the focus alone says nothing of a level.
 */
export function Choices(props: ChoicesProps) {
  const {
    label,
    question,
    choices,
    value,
    onChoose,
    onClear,
    disabled = false,
    fill = false,
    numberKeys = false,
    aside,
  } = props;
  const isClearable = 'onClear' in props;
  const id = useId();
  const [pointedAt, setPointedAt] = useState<string | null>(null);
  const shown = choices.find((choice) => choice.value === (pointedAt ?? value));

  const cleared = (): void => {
    setPointedAt(null);
    // The button disappears with the answer: the focus stays in the group.
    document.getElementById(`${id}-${choices[0]?.value}`)?.focus();
  };

  const chooseByNumber = (event: KeyboardEvent): void => {
    const choice = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (!choice || disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChoose(choice.value);
    document.getElementById(`${id}-${choice.value}`)?.focus();
  };

  return (
    // With number keys the group itself takes the focus of a click beside its radios.
    <div
      id={props.id}
      className="lens-choices"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={question ? `${id}-question` : undefined}
      aria-disabled={disabled}
      tabIndex={numberKeys ? -1 : undefined}
      onKeyDown={numberKeys ? chooseByNumber : undefined}
    >
      <div className="lens-choices__head">
        <span className="lens-label" id={`${id}-label`}>
          {label}
        </span>
        {numberKeys && !disabled && <span className="lens-question">keys 1–{choices.length}</span>}
        {aside}
        {isClearable && <ClearButton label={label} onClear={disabled ? undefined : onClear} onCleared={cleared} />}
      </div>
      {question && (
        <p className="lens-question" id={`${id}-question`}>
          {question}
        </p>
      )}
      <div
        className={fill ? 'lens-choices__segments lens-choices__segments--fill' : 'lens-choices__segments'}
        onMouseLeave={() => setPointedAt(null)}
      >
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={`lens-choices__segment lens-choices__segment--${choice.tone ?? 'neutral'}`}
            onMouseEnter={() => setPointedAt(choice.value)}
          >
            <input
              type="radio"
              id={`${id}-${choice.value}`}
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={disabled}
              aria-label={nameOf(choice)}
              onChange={() => onChoose(choice.value)}
            />
            <span aria-hidden="true">{choice.label}</span>
          </label>
        ))}
      </div>
      {props.ends && (
        <p className="lens-choices__ends" aria-hidden="true">
          {props.ends.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
      )}
      <Anchor
        choices={choices}
        shown={shown}
        isPointedAt={shown?.value !== value}
        placeholder={props.placeholder ?? 'Not rated.'}
      />
    </div>
  );
}
