import { Choices } from '../../../parts/fields/Choices';
import type { ControlProps } from './control';
import { levelChoices } from './offered';
import { WrittenNumber } from './Written';

/** A number: by its levels where they have words, written otherwise. */
export function NumberControl(props: ControlProps<'number'>) {
  return props.control.levels ? <Levels {...props} levels={props.control.levels} /> : <WrittenNumber {...props} />;
}

function Levels(props: ControlProps<'number'> & { levels: NonNullable<ControlProps<'number'>['control']['levels']> }) {
  const { id, field, control, value, settings, levels, onChange } = props;
  return (
    <Choices
      id={id}
      label={field.label}
      choices={levelChoices(levels, control.from, control.to, settings)}
      value={value === null ? null : String(value)}
      fill
      placeholder="Not said."
      onChoose={(level) => onChange(Number(level))}
      onClear={value === null ? undefined : () => onChange(null)}
    />
  );
}

const YES_NO = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
] as const;

/** Yes, no, or nothing said. */
export function YesNo({ id, field, value, onChange }: ControlProps<'yes'>) {
  return (
    <Choices
      id={id}
      label={field.label}
      choices={YES_NO}
      value={value === null ? null : String(value)}
      onChoose={(chosen) => onChange(chosen === 'true')}
      onClear={value === null ? undefined : () => onChange(null)}
    />
  );
}
