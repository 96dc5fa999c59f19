import { useId, type ReactNode } from 'react';
import { flagJql } from '#domain/portfolio/flags';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { Icon } from '../../../parts/controls/Icon';
import { SearchField } from '../../../parts/controls/SearchField';
import { Select } from '../../../parts/controls/Select';
import { Menu, type MenuGroup } from '../../../parts/opening/Menu';
import { Popover } from '../../../parts/opening/Popover';
import { CHOSEN, COLUMNS, type ChosenColumn, type Column } from './columns';
import type { FilterChoices } from './filterChoices';
import { columnsWord, FILTER_NAMES, NO_FILTERS, sortWord, type Filters, type RankingQuery } from './rankingQuery';

export interface RankingToolsProps {
  query: RankingQuery;
  columns: readonly Column[];
  choices: FilterChoices;
  /** What else can be done, behind the three dots. */
  more: readonly MenuGroup[];
  onChange: (change: Record<string, string>, how?: 'push' | 'replace') => void;
  /** Further tools, before the three dots. */
  children?: ReactNode;
}

type Chosen = Exclude<keyof Filters, 'text'>;

const LABELS: Record<Chosen, string> = {
  project: 'Project',
  stage: 'Stage',
  sponsor: 'Sponsor',
  flag: 'Flag',
  band: 'Certainty',
  risk: 'Risk',
};
const CHOSEN_FILTERS = Object.keys(LABELS) as Chosen[];

/** One line of tools: find, filter, columns and order, and the rest. What they say stands in the address. */
export function RankingTools({ query, columns, choices, more, onChange, children }: RankingToolsProps) {
  const count = CHOSEN_FILTERS.filter((name) => query.filters[name] !== '').length;
  const isFiltered = FILTER_NAMES.some((name) => query.filters[name] !== '');
  return (
    <div className="lens-ranking__tools" role="group" aria-label="Tools of the ranking">
      <SearchField
        className="lens-ranking__find"
        aria-label="Find by key or words"
        maxLength={200}
        placeholder="Find key or words"
        value={query.filters.text}
        onChange={(text) => onChange({ text }, 'replace')}
      />
      <Popover label={count === 0 ? 'Filter' : `Filter (${count})`}>
        <div className="lens-ranking__form">
          {CHOSEN_FILTERS.map((name) => (
            <FilterField key={name} name={name} query={query} choices={choices} onChange={onChange} />
          ))}
          <FlagInJira kind={query.filters.flag} />
        </div>
      </Popover>
      <Popover label="Columns">
        <ColumnsForm {...{ query, columns, onChange }} />
      </Popover>
      {children}
      {isFiltered && (
        <button type="button" className="lens-link lens-link--in-text" onClick={() => onChange({ ...NO_FILTERS })}>
          Clear filters
        </button>
      )}
      <Menu label="More of the ranking" face={<Icon name="more" />} groups={more} />
    </div>
  );
}

function FilterField({
  name,
  query,
  choices,
  onChange,
}: Pick<RankingToolsProps, 'query' | 'choices' | 'onChange'> & { name: Chosen }) {
  const values = choices[name];
  // Where nobody is named as sponsor, "no sponsor" is no choice.
  if (name === 'sponsor' && values.length <= 1 && query.filters.sponsor === '') return null;
  return (
    <ChoiceField
      label={LABELS[name]}
      value={query.filters[name]}
      choices={[['', 'all'], ...values]}
      onChange={(value) => onChange({ [name]: value })}
    />
  );
}

/** How boards, automation and exports find what the filter finds here. */
function FlagInJira({ kind }: { kind: string }) {
  const jql = flagJql(kind);
  if (jql === null) return null;
  return (
    <p className="lens-ranking__jql">
      In Jira’s search: <code>{jql}</code>
    </p>
  );
}

/** Which columns there are, and by which one they are ordered: without heads, on a phone, the only place for it. */
function ColumnsForm({ query, columns, onChange }: Pick<RankingToolsProps, 'query' | 'columns' | 'onChange'>) {
  const toggle = (column: ChosenColumn, shown: boolean): void =>
    onChange({
      columns: columnsWord(shown ? [...query.columns, column] : query.columns.filter((one) => one !== column)),
    });
  return (
    <div className="lens-ranking__form">
      <div role="group" aria-label="Columns">
        {CHOSEN.map((column) => (
          <Checkbox
            key={column}
            checked={query.columns.includes(column)}
            onChange={({ target }) => toggle(column, target.checked)}
          >
            {COLUMNS[column].label}
          </Checkbox>
        ))}
      </div>
      <ChoiceField
        label="Order"
        value={sortWord(query.sort)}
        choices={columns.flatMap((column): [string, string][] => [
          [sortWord({ by: column, descending: false }), `${COLUMNS[column].label} ↑`],
          [`-${column}`, `${COLUMNS[column].label} ↓`],
        ])}
        onChange={(sort) => onChange({ sort })}
      />
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
      <Select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {(known ? choices : [...choices, [value, `${value} (not here)`] as const]).map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  );
}
