import { useState } from 'react';
import { WholeNumberField } from '../../parts/fields/WholeNumberField';
import { readInRange, type WholeNumberRange } from '../../parts/fields/wholeNumber';

export interface PlacesFieldProps {
  label: string;
  hint: string;
  value: number;
  range: WholeNumberRange;
  /** The word for 0, which is an empty field; without it a field must hold a number. */
  none?: string;
  onChange: (places: number) => void;
}

/**
 * A number of places that takes effect as it is typed, and follows when it is changed elsewhere: by dragging a line, by
 * going back.
 */
export function PlacesField({ value, range, none, onChange, ...labels }: PlacesFieldProps) {
  const written = none !== undefined && value === 0 ? '' : String(value);
  const [typed, setTyped] = useState({ text: written, value });
  const text = typed.value === value ? typed.text : written;
  const change = (next: string): void => {
    const places = none !== undefined && next.trim() === '' ? 0 : readInRange(next, range);
    setTyped({ text: next, value: places ?? value });
    if (places !== null) onChange(places);
  };
  return <WholeNumberField {...labels} empty={none} value={text} range={range} onChange={change} />;
}
