import { readNumber as readDecimal, readWholeNumber } from '#kernel/numbers';
import { saidOf, type ControlProps } from './control';
import { Labelled } from './FieldHead';
import { useTyped } from './useTyped';
import { useHost } from '../../../host/HostProvider';
import { siteAddressOf } from './siteAddress';

/** Nothing is cut off at the end: what is too long is said, and stays. */
const asText = (value: unknown): string => (value == null ? '' : String(value));
const orNull = (text: string): string | null => (text === '' ? null : text);

/** From here on it is told how much of the room is used. */
const NEARLY_FULL = 0.9;

export function Line(props: ControlProps<'line'>) {
  const { id, value, control, onChange } = props;
  const text = asText(value);
  return (
    <Labelled {...props}>
      <input
        id={id}
        className="lens-input"
        type="text"
        autoComplete="off"
        value={text}
        {...saidOf(props)}
        onChange={({ target }) => onChange(orNull(target.value))}
      />
      <Room length={text.length} most={control.most} />
    </Labelled>
  );
}

export function Paragraph(props: ControlProps<'paragraph'>) {
  const { id, value, control, onChange } = props;
  const text = asText(value);
  return (
    <Labelled {...props}>
      <textarea
        id={id}
        className="lens-input"
        rows={3}
        value={text}
        {...saidOf(props)}
        onChange={({ target }) => onChange(orNull(target.value))}
      />
      <Room length={text.length} most={control.most} />
    </Labelled>
  );
}

function Room({ length, most }: { length: number; most: number }) {
  if (length < most * NEARLY_FULL) return null;
  return (
    <span className={length > most ? 'register-field__problem' : 'register-field__hint'}>
      {length} of {most} characters
    </span>
  );
}

export function Link(props: ControlProps<'link'>) {
  const { id, control, value, onChange } = props;
  const { siteUrl } = useHost();
  const read = (text: string): string => (control.onSite ? siteAddressOf(siteUrl, text) : text);
  return (
    <Labelled {...props}>
      <input
        id={id}
        className="lens-input"
        type="text"
        inputMode="url"
        autoComplete="off"
        placeholder={control.onSite ? 'ABC-12, or an address of this Jira' : 'ABC-12, or https://…'}
        value={asText(value)}
        {...saidOf(props)}
        onChange={({ target }) => onChange(orNull(read(target.value.trim())))}
      />
    </Labelled>
  );
}

/** What is no number stays as it was typed, and is said to be none. */
const readNumber = (text: string): unknown => (text.trim() === '' ? null : (readWholeNumber(text) ?? text));

const readPart = (text: string): unknown => (text.trim() === '' ? null : (readDecimal(text) ?? text));

export const WrittenNumber = (props: ControlProps<'number'>) => (
  <Short {...props} read={readNumber} inputMode="numeric" />
);
export const Decimal = (props: ControlProps<'decimal'>) => <Short {...props} read={readPart} inputMode="decimal" />;

interface ShortProps extends ControlProps<'number' | 'decimal'> {
  read: (text: string) => unknown;
  inputMode: 'numeric' | 'decimal';
}

/** A few characters in a line. */
function Short({ read, inputMode, ...props }: ShortProps) {
  const { id, value, onChange } = props;
  const [text, type] = useTyped(value, read, asText, onChange);
  return (
    <Labelled {...props}>
      <input
        id={id}
        className="lens-input register-field__short"
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        value={text}
        {...saidOf(props)}
        onChange={({ target }) => type(target.value)}
      />
    </Labelled>
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const readLines = (text: string): string[] | null => (linesOf(text).length === 0 ? null : linesOf(text));
const writeLines = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : asText(value));

interface LinesProps extends ControlProps<'lines' | 'customers'> {
  rows: number;
  placeholder: string;
  read: (text: string) => unknown;
}

function WrittenLines({ rows, placeholder, read, ...props }: LinesProps) {
  const { id, value, onChange } = props;
  const [text, type] = useTyped(value, read, writeLines, onChange);
  return (
    <Labelled {...props}>
      <textarea
        id={id}
        className="lens-input"
        rows={rows}
        placeholder={placeholder}
        value={text}
        {...saidOf(props)}
        onChange={({ target }) => type(target.value)}
      />
    </Labelled>
  );
}

export const Lines = (props: ControlProps<'lines'>) => (
  <WrittenLines {...props} rows={3} placeholder="One on each line" read={readLines} />
);

/** A whole number says how many; everything else names them, one on each line. */
function readCustomers(text: string): unknown {
  const lines = linesOf(text);
  const [first = ''] = lines;
  return lines.length === 1 ? (readWholeNumber(first) ?? lines) : readLines(text);
}

export const Customers = (props: ControlProps<'customers'>) => (
  <WrittenLines {...props} rows={2} placeholder="A number, or one name on each line" read={readCustomers} />
);
