import { useEffect, useId, useRef, type ReactNode } from 'react';
import { FILTER_MAX } from './gadgetConfiguration';
import type { JqlFault } from './jqlFault';

export interface FilterFieldProps {
  jql: string;
  onChange: (jql: string) => void;
  /** Where in it something is wrong; null where nothing is, or that is not known. */
  fault: JqlFault['at'];
  isWrong: boolean;
  /** What is said of it, and the id of that. */
  children: ReactNode;
  saidBy: string;
}

/** A JQL filter is written here; where something is wrong with it, the place is selected and shown below. */
export function FilterField({ jql, onChange, fault, isWrong, saidBy, children }: FilterFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!fault || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(fault.begin, fault.end);
  }, [fault]);
  return (
    <>
      <label className="lens-scope__label" htmlFor={id}>
        JQL filter
      </label>
      <textarea
        ref={field}
        id={id}
        className="lens-input"
        rows={3}
        spellCheck={false}
        value={jql}
        placeholder="labels = digital AND status != Done"
        aria-invalid={isWrong}
        aria-describedby={`${id}-limit ${saidBy}`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className="lens-scope__limit" id={`${id}-limit`}>
        {`Up to ${FILTER_MAX} characters, without ORDER BY.`}
      </p>
      {children}
      {fault && <FaultPlace jql={jql} fault={fault} />}
    </>
  );
}

/** Characters that are shown on either side of the place. */
const AROUND = 24;

function FaultPlace({ jql, fault: { begin, end } }: { jql: string; fault: NonNullable<JqlFault['at']> }) {
  const from = Math.max(0, begin - AROUND);
  const to = Math.min(jql.length, end + AROUND);
  return (
    <code className="lens-scope__fault" aria-hidden="true">
      {from > 0 && '…'}
      {jql.slice(from, begin)}
      <mark>{begin === end ? '\u2038' : jql.slice(begin, end)}</mark>
      {jql.slice(end, to)}
      {to < jql.length && '…'}
    </code>
  );
}
