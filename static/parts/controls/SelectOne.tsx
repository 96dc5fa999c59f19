import { Select } from './Select';

interface SelectOneProps<N extends string> {
  /** Under which it is kept in an address. */
  name: N;
  label: string;
  /** What stands there while nothing is chosen. */
  none: string;
  value: string | null;
  options: readonly { id: string; label: string }[];
  /** Is told of what was chosen, by its name; empty where nothing is. */
  onChoose: (change: Record<string, string>) => void;
}

/** One of several, or nothing, as filters have it. */
export function SelectOne<N extends string>({ name, label, none, value, options, onChoose }: SelectOneProps<N>) {
  return (
    <Select aria-label={label} value={value ?? ''} onChange={({ target }) => onChoose({ [name]: target.value })}>
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
