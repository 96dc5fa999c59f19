import { useState } from 'react';
import { PLACES } from '../../features/portfolio/page/routes';
import { usePortfolioPage } from '../../features/portfolio/page/PageContext';
import { WholeNumberField } from '../../parts/fields/WholeNumberField';
import { readInRange, type WholeNumberRange } from '../../parts/fields/wholeNumber';
import { VIEWS } from './views';

/** The line of a view that has none of its own to set it on. It moves as it is typed. */
export function PageControls() {
  const { address, go } = usePortfolioPage();
  const { places, mustHave, view } = address;
  if (!VIEWS[view]?.controls.includes('cut')) return null;
  return (
    <div className="lens-page__controls">
      <PlacesField
        label="Cut line after"
        hint="places"
        value={places}
        range={PLACES}
        onChange={(next) => go({ places: next, mustHave: Math.min(mustHave, next - 1) }, 'replace')}
      />
    </div>
  );
}

interface PlacesFieldProps {
  label: string;
  hint: string;
  value: number;
  range: WholeNumberRange;
  onChange: (places: number) => void;
}

/**
 * A number of places that takes effect as it is typed, and follows when it is changed elsewhere: by dragging a line, by
 * going back.
 */
function PlacesField({ value, range, onChange, ...labels }: PlacesFieldProps) {
  const written = String(value);
  const [typed, setTyped] = useState({ text: written, value });
  const text = typed.value === value ? typed.text : written;
  const change = (next: string): void => {
    const places = readInRange(next, range);
    setTyped({ text: next, value: places ?? value });
    if (places !== null) onChange(places);
  };
  return <WholeNumberField {...labels} value={text} range={range} onChange={change} />;
}
