import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import './tick-box.css';

export interface TickBoxProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type'> {
  /** The words beside the box, which is its name; a box whose name is `aria-label` has none. */
  children?: ReactNode;
}

/** Yes or no: a box with its words, which are pressed too. */
export function Checkbox(props: TickBoxProps) {
  return <TickBox type="checkbox" {...props} />;
}

/** One of several, named alike by `name`. */
export function Radio(props: TickBoxProps) {
  return <TickBox type="radio" {...props} />;
}

function TickBox({ type, className, children, ...input }: TickBoxProps & { type: 'checkbox' | 'radio' }) {
  return (
    <label className={className ? `lens-tick-box ${className}` : 'lens-tick-box'}>
      {/* `type` first: React sets it before what depends on it. */}
      <input type={type} {...input} className={`lens-tick-box__mark lens-tick-box__mark--${type}`} />
      {children !== undefined && <span className="lens-tick-box__words">{children}</span>}
    </label>
  );
}
