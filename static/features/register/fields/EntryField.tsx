import type { ComponentType } from 'react';
import type { Field } from '#domain/register/field';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import type { ControlName, ControlProps } from './control';
import { NumberControl, YesNo } from './Levels';
import { Moment } from './Moment';
import { Cells } from './Cells';
import { Choice, Department, Reason, Role, Segment, Stage } from './OneOf';
import { MonthControl } from './MonthControl';
import { PersonControl } from './PersonControl';
import { LinksControl } from '../records/LinksControl';
import { RecordControl } from '../records/RecordControl';
import { RecordsControl } from '../records/RecordsControl';
import { DataStates, Segments, Stages } from './Several';
import { Customers, Decimal, Line, Lines, Link, Paragraph } from './Written';
import './fields.css';

/** With what each control is drawn, and whether it takes the whole width of a form. */
const CONTROLS: { readonly [N in ControlName]: { Draw: ComponentType<ControlProps<N>>; wide?: true } } = {
  choice: { Draw: Choice },
  line: { Draw: Line, wide: true },
  paragraph: { Draw: Paragraph, wide: true },
  lines: { Draw: Lines, wide: true },
  number: { Draw: NumberControl },
  decimal: { Draw: Decimal },
  moment: { Draw: Moment },
  month: { Draw: MonthControl },
  record: { Draw: RecordControl },
  records: { Draw: RecordsControl, wide: true },
  links: { Draw: LinksControl, wide: true },
  cells: { Draw: Cells, wide: true },
  segment: { Draw: Segment },
  role: { Draw: Role },
  segments: { Draw: Segments, wide: true },
  stage: { Draw: Stage },
  department: { Draw: Department },
  reason: { Draw: Reason },
  stages: { Draw: Stages, wide: true },
  dataStates: { Draw: DataStates, wide: true },
  yes: { Draw: YesNo },
  link: { Draw: Link },
  person: { Draw: PersonControl },
  customers: { Draw: Customers },
};

export interface EntryFieldProps {
  id: string;
  field: Field;
  /** What is written, also where the field does not take it; null where nothing is. */
  value: unknown;
  /** What is wrong with it; null while nothing is. */
  problem: string | null;
  settings: Settings;
  /** Where the record is that it is asked of: who is named on the issue is suggested, and records there are offered. */
  home?: Home | undefined;
  onChange: (value: unknown) => void;
}

/** One field of a register, by its control: label, hint, what is written, and what is wrong with it. */
export function EntryField({ id, field, value, problem, settings, home, onChange }: EntryFieldProps) {
  const { control, hint } = field;
  // The table gives each control what draws it, and no other.
  const { Draw, wide } = CONTROLS[control.control] as { Draw: ComponentType<ControlProps>; wide?: true };
  const said = [hint ? `${id}-hint` : [], problem === null ? [] : `${id}-problem`].flat();
  return (
    <div className={wide ? 'register-field register-field--wide' : 'register-field'}>
      <Draw
        {...{ id, field, control, value, settings, home, onChange }}
        issueId={home && 'issueId' in home ? home.issueId : undefined}
        describedBy={said.length === 0 ? undefined : said.join(' ')}
        isWrong={problem !== null}
      />
      {hint && (
        <p className="register-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem !== null && (
        <p className="register-field__problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** Puts the focus on the field of that id. */
export const focusEntryField = (id: string): void => {
  const box = document.getElementById(id) ?? document.getElementById(`${id}-label`)?.closest('[role]');
  const control = box?.matches('input, select, textarea, button') ? box : box?.querySelector('input, button');
  if (control instanceof HTMLElement) control.focus();
};
