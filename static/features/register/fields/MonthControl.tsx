import { MonthField } from '../../../parts/controls/DateField';
import { saidOf, type ControlProps } from './control';
import { Labelled } from './FieldHead';

/** A month of the calendar; what is no month stays as it was typed, and is said to be none. */
export function MonthControl(props: ControlProps<'month'>) {
  const { id, value, onChange } = props;
  return (
    <Labelled {...props}>
      <MonthField
        id={id}
        className="register-field__month"
        value={value == null ? '' : String(value)}
        autoComplete="off"
        {...saidOf(props)}
        onChange={({ target }) => onChange(target.value.trim() === '' ? null : target.value.trim())}
      />
    </Labelled>
  );
}
