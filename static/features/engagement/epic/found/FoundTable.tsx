import { useId } from 'react';
import { SEVERITIES, type Severity } from '#domain/engagement/foundLines';
import { Select } from '../../../../parts/controls/Select';
import { EpicLink } from '../../../portfolio/list/EpicLink';
import { severityWords } from '../../gaps/one/oneGapWords';
import type { FoundOnScreen } from './useFound';

interface FoundTableProps {
  lines: readonly FoundOnScreen[];
  isBusy: boolean;
  onSay: (row: string, severity: Severity | null) => void;
}

/** The findings as they were read, each with how bad it is and what becomes of it. */
export function FoundTable({ lines, isBusy, onSay }: FoundTableProps) {
  return (
    <ol className="engagement-found__lines" aria-label="What was read">
      {lines.map((line) => (
        <Line key={line.id} line={line} isBusy={isBusy} onSay={onSay} />
      ))}
    </ol>
  );
}

function Line({ line, isBusy, onSay }: Omit<FoundTableProps, 'lines'> & { line: FoundOnScreen }) {
  const id = useId();
  const { row, what, severity, state } = line;
  return (
    <li className={state.is === 'new' ? undefined : 'engagement-found__line--known'}>
      <Select
        value={severity ?? ''}
        disabled={isBusy || state.is !== 'new' || line.outcome?.state === 'created'}
        aria-label={`How bad: ${what}`}
        onChange={({ target }) => onSay(row, SEVERITIES.find((one) => one === target.value) ?? null)}
      >
        <option value="">How bad?</option>
        {SEVERITIES.map((one) => (
          <option key={one} value={one}>
            {severityWords(one)}
          </option>
        ))}
      </Select>
      <span className="engagement-found__what" id={id}>
        {what}
      </span>
      <State line={line} />
    </li>
  );
}

const KNOWN = {
  again: 'found already: this session is added',
  here: 'here already',
  twice: 'repeats a line above',
} as const;

/** What becomes, or came, of a finding; what is wrong with it, and what to do. */
function State({ line: { state, problem, outcome, what } }: { line: FoundOnScreen }) {
  if (problem !== null) return <span className="engagement-found__problem">{problem}</span>;
  if (outcome?.state === 'created')
    return (
      <span className="engagement-found__state">
        {'created: '}
        <EpicLink epic={{ key: outcome.issue.key, summary: what }} isKeyAlone />
        {outcome.unlinked.map((sentence) => (
          <span key={sentence} className="engagement-found__problem">
            {` ${sentence}`}
          </span>
        ))}
      </span>
    );
  if (outcome && 'sentence' in outcome) return <span className="engagement-found__problem">{outcome.sentence}</span>;
  if (outcome?.state === 'again') return <span className="engagement-found__state">found again</span>;
  return <span className="engagement-found__state">{state.is === 'new' ? 'new' : KNOWN[state.is]}</span>;
}
