import { useId, useState } from 'react';
import { WEIGHT_MAX } from '#domain/rating/criterion';
import type { Settings } from '#domain/settings/settings';
import { withWeights, weightsOf, type Weights } from '#domain/settings/weights';
import { Slider } from '../../../parts/controls/Slider';
import { effectsOf, swingWords, type Effect } from '../weighting/effect';
import { readNumber } from '#kernel/numbers';
import { sliderScale, type SliderScale } from './sliderScale';

export interface WeightSlidersProps {
  settings: Settings;
  weights: Weights;
  /** Is given the weights that are tried by then. */
  onChange: (next: (weights: Weights) => Weights) => void;
}

/** One slider for each criterion in use, with the same weight as a number and what it does to a score. */
export function WeightSliders({ settings, weights, onChange }: WeightSlidersProps) {
  const now = weightsOf(settings);
  const scale = sliderScale(settings, weights);
  return (
    <ul className="lens-whatif__sliders">
      {effectsOf(withWeights(settings, weights)).map((effect) => (
        <WeightSlider
          key={effect.id}
          effect={effect}
          now={now[effect.id] ?? 0}
          scale={scale}
          onChange={(weight) => onChange((tried) => ({ ...tried, [effect.id]: weight }))}
        />
      ))}
    </ul>
  );
}

interface WeightSliderProps {
  effect: Effect;
  /** The weight in force. */
  now: number;
  scale: SliderScale;
  onChange: (weight: number) => void;
}

function WeightSlider({ effect, now, scale, onChange }: WeightSliderProps) {
  const id = useId();
  const { label, weight } = effect;
  const [typed, setTyped] = useState({ text: String(weight), weight });
  const text = typed.weight === weight ? typed.text : String(weight);
  const isWrong = weightIn(text) === null;
  const type = (next: string): void => {
    const read = weightIn(next);
    setTyped({ text: next, weight: read ?? weight });
    if (read !== null) onChange(read);
  };
  return (
    <li className="lens-whatif__slider">
      <label htmlFor={id}>{label}</label>
      <Slider
        id={id}
        min={0}
        max={scale.most}
        step={scale.step}
        value={weight}
        aria-describedby={`${id}-says`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <input
        className="lens-control lens-whatif__number"
        type="number"
        inputMode="decimal"
        min={0}
        max={WEIGHT_MAX}
        step="any"
        aria-label={`Weight of ${label}`}
        aria-invalid={isWrong}
        aria-describedby={`${id}-says`}
        value={text}
        onChange={(event) => type(event.target.value)}
        // The wheel scrolls the page; it must not change a number on the way.
        onWheel={(event) => event.currentTarget.blur()}
      />
      <span id={`${id}-says`} className="lens-whatif__swing">
        {isWrong
          ? `Write a weight from 0 to ${WEIGHT_MAX.toLocaleString('en')}.`
          : `${swingWords(effect)}${weight === now ? '' : `; now ${now}`}`}
      </span>
    </li>
  );
}

/** @returns the weight that was typed; null when it is none. */
function weightIn(typed: string): number | null {
  const weight = readNumber(typed);
  return weight !== undefined && weight >= 0 && weight <= WEIGHT_MAX ? weight : null;
}
