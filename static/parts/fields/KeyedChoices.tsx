import { useId } from 'react';
import './keyed-choices.css';

export interface KeyedChoice<Value extends string> {
  id: Value;
  name: string;
  /** What it means, below its name. */
  means: string;
  /** The key that chooses it; whoever draws the choices listens to it. */
  key: string;
}

interface KeyedChoicesProps<Value extends string> {
  /** What is asked. */
  legend: string;
  choices: readonly KeyedChoice<Value>[];
  value: Value | null;
  onChoose: (value: Value) => void;
}

/** A few ways to answer, each a card with what it means and its key. The radio buttons are the browser's own. */
export function KeyedChoices<Value extends string>({ legend, choices, value, onChoose }: KeyedChoicesProps<Value>) {
  const id = useId();
  return (
    <fieldset className="lens-keyed">
      <legend>{legend}</legend>
      <div className="lens-keyed__options">
        {choices.map((one) => (
          <label key={one.id} className="lens-keyed__option">
            <input
              type="radio"
              name={id}
              value={one.id}
              checked={one.id === value}
              aria-keyshortcuts={one.key}
              onChange={() => onChoose(one.id)}
            />
            <kbd aria-hidden="true">{one.key}</kbd>
            <span className="lens-keyed__name">{one.name}</span>
            <span className="lens-keyed__means">{one.means}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
