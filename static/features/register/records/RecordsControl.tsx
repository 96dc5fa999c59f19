import { KIND_NAMES } from '#domain/register/kinds/index';
import type { ControlProps } from '../fields/control';
import { ChosenRecords } from './ChosenRecords';

/** Several other records of one home. */
export function RecordsControl(props: ControlProps<'records'>) {
  const { value, control, home, onChange } = props;
  const chosen = (Array.isArray(value) ? value : []).filter((one): one is string => typeof one === 'string');
  const put = (ids: readonly string[]): void => onChange(ids.length === 0 ? null : ids);
  return (
    <ChosenRecords
      field={props}
      chosen={chosen}
      kinds={KIND_NAMES.filter((name) => name === control.kind)}
      within={home ?? null}
      onChoose={(id) => put([...chosen, id])}
      onTakeOff={(id) => put(chosen.filter((other) => other !== id))}
    />
  );
}
