import type { ReactNode } from 'react';
import { ClearButton } from '../../../parts/fields/ClearButton';
import type { ControlProps } from './control';

type HeadProps = Pick<ControlProps, 'id' | 'field' | 'describedBy' | 'isWrong'> & {
  children: ReactNode;
};

const labelId = (id: string): string => `${id}-label`;

/** The label of one line, list or button. */
export function Labelled({ id, field, children }: HeadProps) {
  return (
    <>
      <label className="lens-label" id={labelId(id)} htmlFor={id}>
        {field.label}
      </label>
      {children}
    </>
  );
}

/** The label of several boxes, buttons or lines that are answered together. */
export function Grouped({
  id,
  field,
  describedBy,
  children,
  role = 'group',
  onClear,
  onCleared,
}: HeadProps & {
  role?: 'group' | 'radiogroup';
  /** Given: it can be cleared; undefined while there is nothing to clear. */
  onClear?: (() => void) | undefined;
  onCleared?: () => void;
}) {
  return (
    <div role={role} aria-labelledby={labelId(id)} aria-describedby={describedBy}>
      <div className="lens-choices__head">
        <span className="lens-label" id={labelId(id)}>
          {field.label}
        </span>
        <ClearButton label={field.label} onClear={onClear} {...(onCleared ? { onCleared } : {})} />
      </div>
      {children}
    </div>
  );
}
