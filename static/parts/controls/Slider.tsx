import type { ComponentPropsWithoutRef } from 'react';
import './slider.css';

export interface SliderProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'min' | 'max' | 'value'> {
  min: number;
  max: number;
  value: number;
}

/** A number that is set by dragging, or with the arrow keys. The track is filled as far as it stands. */
export function Slider({ min, max, value, className, style, ...input }: SliderProps) {
  const share = max > min ? (Math.min(Math.max(value, min), max) - min) / (max - min) : 0;
  return (
    <input
      {...input}
      type="range"
      min={min}
      max={max}
      value={value}
      className={className ? `lens-slider ${className}` : 'lens-slider'}
      style={{ ...style, ['--lens-slider-share' as string]: share }}
    />
  );
}
