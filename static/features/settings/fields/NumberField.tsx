import type { ClipboardEvent, KeyboardEvent } from 'react';
import { readNumber } from '#kernel/numbers';
import { useDesk } from '../drafting/DraftContext';
import { numberFieldId, numberText, settleNumber, typeNumber, type NumberField as Field } from '../drafting/numbers';
import { problemId } from './FieldProblem';
import { LabelledField } from './LabelledField';

export interface NumberFieldProps {
  field: Field;
  label: string;
  min?: number;
  max?: number;
  step: number | 'any';
  hideLabel?: boolean;
  placeholder?: string;
  /** Id of a sentence that says what the number does. */
  describedBy?: string;
}

/** A spin button that waits until typing is over: empty is not 0, and a comma is as good as a point. */
export function NumberField({
  field,
  label,
  min,
  max,
  step,
  hideLabel = false,
  placeholder,
  describedBy,
}: NumberFieldProps) {
  const { draft, change, problemAt, leave } = useDesk();
  const id = numberFieldId(field);
  const wrong = problemAt(id) !== undefined;
  const described = [describedBy, wrong ? problemId(id) : undefined].filter(Boolean).join(' ');
  const onBlur = (): void => {
    change((before) => settleNumber(before, field));
    leave(id);
  };
  return (
    <LabelledField id={id} label={label} hideLabel={hideLabel}>
      <input
        id={id}
        className="lens-input lens-input--number"
        type="number"
        inputMode="decimal"
        lang={LOCALE}
        min={min}
        max={max}
        step={step}
        placeholder={placeholder}
        value={numberText(draft, field)}
        aria-invalid={wrong}
        aria-describedby={described || undefined}
        onChange={(event) => change((before) => typeNumber(before, field, event.target.value))}
        onKeyDown={pointForComma}
        onPaste={pointForPastedComma}
        onBlur={onBlur}
        // The wheel scrolls the page; it must not change a number on the way.
        onWheel={(event) => event.currentTarget.blur()}
      />
    </LabelledField>
  );
}

/** The browser reads numbers in its own language; the field says so, for browsers that would go by the page's. */
const LOCALE = new Intl.NumberFormat().resolvedOptions().locale;
const READS_COMMA = new Intl.NumberFormat()
  .formatToParts(1.5)
  .some(({ type, value }) => type === 'decimal' && value === ',');

/** Where the browser's language writes a point it would drop a comma and read 12,5 as 125. */
function pointForComma(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key === ',' && !READS_COMMA) insert(event, '.');
}

function pointForPastedComma(event: ClipboardEvent<HTMLInputElement>): void {
  const text = event.clipboardData.getData('text');
  const value = readNumber(text);
  if (value !== undefined && text.includes(',') && !READS_COMMA) insert(event, String(value));
}

/** A number input does not tell where its caret is: this is the one way to write at the caret and keep undo working. */
function insert(event: { preventDefault: () => void }, text: string): void {
  if (document.execCommand('insertText', false, text)) event.preventDefault();
}
