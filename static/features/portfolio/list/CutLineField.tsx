import { CUT_LINE } from '../scope/gadgetConfiguration';
import { WholeNumberField } from '../../../parts/fields/WholeNumberField';

/** After how many places the cut line is drawn. */
export function CutLineField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <WholeNumberField
      label="Cut line after"
      hint="places; 0 draws no line"
      value={value}
      range={CUT_LINE}
      onChange={onChange}
    />
  );
}
