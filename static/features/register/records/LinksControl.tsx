import { KIND_NAMES } from '#domain/register/kinds/index';
import { linksIn, type Link } from '#domain/register/link';
import { Select } from '../../../parts/controls/Select';
import type { ControlProps } from '../fields/control';
import { ChosenRecords } from './ChosenRecords';

/** What a record hangs on, each with how. */
export function LinksControl(props: ControlProps<'links'>) {
  const { value, control, onChange } = props;
  const links = linksIn(value);
  const put = (all: readonly Link[]): void => onChange(all.length === 0 ? null : all);
  const [usual] = control.options;
  return (
    <ChosenRecords
      field={props}
      chosen={links.map(({ to }) => to)}
      kinds={KIND_NAMES.filter((name) => control.kinds.includes(name))}
      within={null}
      onChoose={(to) => usual && put([...links, { to, how: usual.id }])}
      onTakeOff={(id) => put(links.filter(({ to }) => to !== id))}
      before={(id, name) => (
        <Select
          aria-label={`How it hangs on ${name}`}
          value={links.find(({ to }) => to === id)?.how}
          onChange={({ target }) => put(links.map((one) => (one.to === id ? { ...one, how: target.value } : one)))}
        >
          {control.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    />
  );
}
