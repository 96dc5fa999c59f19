import { useId } from 'react';
import { CHOSEN, COLUMNS, type ChosenColumn, type Column } from './columns';
import type { FilterChoices } from './filterChoices';
import { columnsWord, FILTER_NAMES, NO_FILTERS, sortWord, type Filters, type RankingQuery } from './rankingQuery';

export interface RankingToolsProps {
  query: RankingQuery;
  columns: readonly Column[];
  choices: FilterChoices;
  /** How many of how many epics are listed. */
  listed: string;
  /** What is not known of them yet; null when nothing. */
  unknown: string | null;
  onChange: (change: Record<string, string>, how?: 'push' | 'replace') => void;
}

const LABELS: Record<Exclude<keyof Filters, 'text'>, string> = {
  project: 'Project',
  stage: 'Stage',
  sponsor: 'Sponsor',
  flag: 'Flag',
  band: 'Certainty',
};

/** Filters, order and columns of the ranking; all of them stand in the address. */
export function RankingTools({ query, columns, choices, listed, unknown, onChange }: RankingToolsProps) {
  const id = useId();
  const filtered = FILTER_NAMES.some((name) => query.filters[name] !== '');
  const toggle = (column: ChosenColumn, shown: boolean): void =>
    onChange({
      columns: columnsWord(shown ? [...query.columns, column] : query.columns.filter((one) => one !== column)),
    });
  return (
    <div className="lens-ranking__tools">
      <div className="lens-ranking__field">
        <label htmlFor={`${id}-text`}>Find</label>
        <input
          id={`${id}-text`}
          className="lens-control"
          type="search"
          maxLength={200}
          placeholder="key or words"
          value={query.filters.text}
          onChange={(event) => onChange({ text: event.target.value }, 'replace')}
        />
      </div>
      {(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => {
        const values = choices[name];
        const change = (value: string): void => onChange({ [name]: value });
        // Where nobody is named as sponsor, "no sponsor" is no choice.
        if (name === 'sponsor' && values.length <= 1 && query.filters.sponsor === '') return null;
        return (
          <ChoiceField
            key={name}
            label={LABELS[name]}
            value={query.filters[name]}
            choices={[['', 'all'], ...values]}
            onChange={change}
          />
        );
      })}
      <ChoiceField
        label="Order"
        value={sortWord(query.sort)}
        choices={columns.flatMap((column): [string, string][] => [
          [sortWord({ by: column, descending: false }), `${COLUMNS[column].label} ↑`],
          [`-${column}`, `${COLUMNS[column].label} ↓`],
        ])}
        onChange={(sort) => onChange({ sort })}
      />
      <details className="lens-ranking__columns">
        <summary>Columns</summary>
        <div role="group" aria-label="Columns">
          {CHOSEN.map((column) => (
            <label key={column}>
              <input
                type="checkbox"
                checked={query.columns.includes(column)}
                onChange={(event) => toggle(column, event.target.checked)}
              />
              {COLUMNS[column].label}
            </label>
          ))}
        </div>
      </details>
      <p className="lens-ranking__listed">
        <span role="status">{listed}</span>
        {unknown && <span>{` ${unknown}`}</span>}
        {filtered && (
          <button type="button" className="lens-link lens-link--in-text" onClick={() => onChange({ ...NO_FILTERS })}>
            Clear filters
          </button>
        )}
      </p>
    </div>
  );
}

interface ChoiceFieldProps {
  label: string;
  value: string;
  /** Value and words of each choice. */
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

/**
 * A value that came with the address and is no choice here stands in the list as what it is, so that nothing filters
 * unseen.
 */
function ChoiceField({ label, value, choices, onChange }: ChoiceFieldProps) {
  const id = useId();
  const known = choices.some(([one]) => one === value);
  return (
    <div className="lens-ranking__field">
      <label htmlFor={id}>{label}</label>
      <select className="lens-control" id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {(known ? choices : [...choices, [value, `${value} (not here)`] as const]).map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
