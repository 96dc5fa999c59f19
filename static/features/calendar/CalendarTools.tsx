import { stepped, periodFrom, ZOOM_NAMES, ZOOMS } from '#domain/calendar/period';
import { ROWS_BY, type RowsBy } from '#domain/calendar/rows';
import type { CalendarQuery } from './calendarQuery';

const ROW_LABELS: Record<RowsBy, string> = { segments: 'Customers', stages: 'Stages', projects: 'Projects' };

export interface CalendarToolsProps {
  query: CalendarQuery;
  today: number;
  /** The screen has no room for the picture: there is nothing to choose between. */
  isNarrow: boolean;
  /** What is seen, in words. */
  seen: string;
  onChange: (change: Partial<CalendarQuery>) => void;
}

/** What stands in the rows, how much is seen, and where one is: all of it in the address. */
export function CalendarTools({ query, today, isNarrow, seen, onChange }: CalendarToolsProps) {
  const { by, zoom, period, isList } = query;
  const move = (steps: 1 | -1): void => onChange({ zoom, period: stepped(zoom, period, steps) });
  const now = periodFrom(zoom, today);
  return (
    <div className="lens-calendar__tools" role="group" aria-label="Tools of the calendar">
      {!isList && !isNarrow && (
        <Choice
          label="Rows"
          names={ROWS_BY}
          words={ROW_LABELS}
          chosen={by}
          onChoose={(name) => onChange({ by: name })}
        />
      )}
      <Choice
        label="How much is seen"
        names={ZOOM_NAMES}
        words={{ weeks: ZOOMS.weeks.label, months: ZOOMS.months.label, year: ZOOMS.year.label }}
        chosen={zoom}
        onChoose={(name) => onChange({ zoom: name, period: periodFrom(name, period.from) })}
      />
      <div className="lens-calendar__choice" role="group" aria-label="When">
        <button type="button" className="lens-plain-button" aria-label="Earlier" onClick={() => move(-1)}>
          ‹
        </button>
        <button
          type="button"
          className="lens-plain-button"
          aria-disabled={period.from === now.from}
          onClick={() => onChange({ zoom, period: now })}
        >
          Today
        </button>
        <button type="button" className="lens-plain-button" aria-label="Later" onClick={() => move(1)}>
          ›
        </button>
      </div>
      <span className="lens-calendar__seen" role="status">
        {seen}
      </span>
      {!isNarrow && (
        <button
          type="button"
          className="lens-plain-button"
          aria-pressed={isList}
          onClick={() => onChange({ isList: !isList })}
        >
          As a list
        </button>
      )}
    </div>
  );
}

interface ChoiceProps<Name extends string> {
  label: string;
  names: readonly Name[];
  words: Record<Name, string>;
  chosen: Name;
  onChoose: (name: Name) => void;
}

function Choice<Name extends string>({ label, names, words, chosen, onChoose }: ChoiceProps<Name>) {
  return (
    <div className="lens-calendar__choice" role="group" aria-label={label}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="lens-plain-button"
          aria-pressed={name === chosen}
          onClick={() => onChoose(name)}
        >
          {words[name]}
        </button>
      ))}
    </div>
  );
}
