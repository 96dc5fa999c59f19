import { useState } from 'react';
import { WholeNumberField } from '../../../portfolio/WholeNumberField';
import { readWholeNumber, type WholeNumberRange } from '../../../portfolio/wholeNumber';

export interface PlacesFieldProps {
  label: string;
  hint: string;
  value: number;
  range: WholeNumberRange;
  onChange: (places: number) => void;
}

/** A number of places that takes effect as it is typed, and follows when it is changed elsewhere: by dragging a line, by going back. */
export function PlacesField({ value, range, onChange, ...labels }: PlacesFieldProps) {
  const [typed, setTyped] = useState({ text: String(value), value });
  const text = typed.value === value ? typed.text : String(value);
  const change = (next: string): void => {
    const places = readWholeNumber(next, range);
    setTyped({ text: next, value: places ?? value });
    if (places !== null) onChange(places);
  };
  return <WholeNumberField {...labels} value={text} range={range} onChange={change} />;
}
