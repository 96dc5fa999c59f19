import type { Option } from '#domain/register/field';
import { Radio } from '../../../parts/controls/Checkbox';
import { Select } from '../../../parts/controls/Select';
import { saidOf, type ControlProps } from './control';
import { Grouped, Labelled } from './FieldHead';
import { departmentOptions, reasonOptions, roleOptions, segmentOptions, stageOptions } from './offered';

/** So many stand there at once; more become a list. */
const MOST_AT_ONCE = 4;

export function Choice(props: ControlProps<'choice'>) {
  return <OneOf {...props} options={props.control.options} />;
}

export function Segment(props: ControlProps<'segment'>) {
  return <OneOf {...props} options={segmentOptions(props.settings, props.value)} isList />;
}

export function Role(props: ControlProps<'role'>) {
  return <OneOf {...props} options={roleOptions(props.settings, props.value)} isList />;
}

export function Stage(props: ControlProps<'stage'>) {
  return <OneOf {...props} options={stageOptions(props.settings, props.value)} isList />;
}

export function Department(props: ControlProps<'department'>) {
  return <OneOf {...props} options={departmentOptions(props.settings, props.value)} isList />;
}

export function Reason(props: ControlProps<'reason'>) {
  return <OneOf {...props} options={reasonOptions(props.settings, props.value)} isList />;
}

function OneOf({ options, isList = false, ...props }: ControlProps & { options: readonly Option[]; isList?: boolean }) {
  const { id, value, describedBy, onChange } = props;
  if (isList || options.length > MOST_AT_ONCE)
    return (
      <Labelled {...props}>
        <Select
          isInForm
          id={id}
          value={value == null ? '' : String(value)}
          {...saidOf(props)}
          onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
        >
          <option value="">Choose</option>
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </Select>
      </Labelled>
    );
  return (
    <Grouped
      {...props}
      role="radiogroup"
      onClear={value == null ? undefined : () => onChange(null)}
      onCleared={() => document.getElementById(id)?.focus()}
    >
      <div className="register-field__choices">
        {options.map((option, index) => (
          <Radio
            key={option.id}
            {...(index === 0 ? { id } : {})}
            name={id}
            value={option.id}
            checked={value === option.id}
            aria-describedby={describedBy}
            onChange={() => onChange(option.id)}
          >
            {option.label}
          </Radio>
        ))}
      </div>
    </Grouped>
  );
}
