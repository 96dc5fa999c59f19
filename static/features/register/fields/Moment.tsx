import { useHost } from '../../../host/HostProvider';
import { DateField } from '../../../parts/controls/DateField';
import { clockTimeOf, dayOf, timeInZone } from '../../../parts/texts/zoneTime';
import { saidOf, type ControlProps } from './control';
import { Grouped } from './FieldHead';
import { useTyped } from './useTyped';

/** A day and a time as two fields have them, in one text: `2026-12-31 18:30`. */
const DAY_LENGTH = 10;
const parted = (text: string): [day: string, time: string] => [text.split(' ')[0] ?? '', text.split(' ')[1] ?? ''];

function readMoment(text: string, timeZone: string): string | null {
  const [day, time] = parted(text);
  if (day === '') return null;
  const at = time === '' ? null : timeInZone(day, time, timeZone);
  return at === null ? day : `${at.slice(0, 16)}Z`;
}

function writeMoment(value: unknown, timeZone: string): string {
  if (typeof value !== 'string') return '';
  if (value.length === DAY_LENGTH) return `${value} `;
  const time = Date.parse(value);
  // What is no time is shown as it is: the field then says what is wrong with it.
  return Number.isNaN(time) ? `${value} ` : `${dayOf(time, timeZone)} ${clockTimeOf(time, timeZone)}`;
}

/** A day, or a time of it in the zone of whoever writes. */
export function Moment(props: ControlProps<'moment'>) {
  const { id, value, field, onChange } = props;
  const { timeZone } = useHost();
  const [text, type] = useTyped(
    value,
    (typed) => readMoment(typed, timeZone),
    (one) => writeMoment(one, timeZone),
    onChange,
  );
  const [day, time] = parted(text);
  return (
    <Grouped
      {...props}
      onClear={text.trim() === '' ? undefined : () => type('')}
      onCleared={() => document.getElementById(id)?.focus()}
    >
      <div className="register-field__moment">
        <DateField
          id={id}
          value={day}
          aria-label={`${field.label}: day`}
          {...saidOf(props)}
          onChange={({ target }) => type(`${target.value} ${time}`)}
        />
        <input
          type="time"
          className="lens-input register-field__time"
          value={time}
          aria-label={`${field.label}: time, in ${timeZone}`}
          onChange={({ target }) => type(`${day} ${target.value}`)}
        />
      </div>
      <p className="register-field__hint">
        {day !== '' && time === '' ? 'The whole day, until you give a time.' : `In your time zone, ${timeZone}.`}
      </p>
    </Grouped>
  );
}
