import type { Option } from '#domain/register/field';
import { Checkbox } from '../../../parts/controls/Checkbox';
import type { ControlProps } from './control';
import { Grouped } from './FieldHead';
import { dataStateOptions, segmentOptions, stageOptions } from './offered';

export function Segments(props: ControlProps<'segments'>) {
  return <Several {...props} options={segmentOptions(props.settings, props.value)} />;
}

export function Stages(props: ControlProps<'stages'>) {
  return <Several {...props} options={stageOptions(props.settings, props.value)} />;
}

export function DataStates(props: ControlProps<'dataStates'>) {
  return <Several {...props} options={dataStateOptions(props.settings, props.value)} />;
}

function Several({ options, ...props }: ControlProps & { options: readonly Option[] }) {
  const { id, value, describedBy, onChange } = props;
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const put = (option: string, isIn: boolean): void => {
    // In the order in which they are offered, whatever was ticked first.
    const next = options.flatMap((one) => ((one.id === option ? isIn : chosen.includes(one.id)) ? one.id : []));
    onChange(next.length === 0 ? null : next);
  };
  return (
    <Grouped
      {...props}
      onClear={chosen.length === 0 ? undefined : () => onChange(null)}
      onCleared={() => document.getElementById(id)?.focus()}
    >
      <div className="register-field__boxes">
        {options.map((option, index) => (
          <Checkbox
            key={option.id}
            {...(index === 0 ? { id } : {})}
            checked={chosen.includes(option.id)}
            aria-describedby={describedBy}
            onChange={({ target }) => put(option.id, target.checked)}
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
    </Grouped>
  );
}
