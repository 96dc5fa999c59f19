import { useId } from 'react';
import { segmentsOf } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { LINE_MAX } from '#kernel/lengths';
import { Select } from '../../../parts/controls/Select';
import { Choices, type Choice } from '../../../parts/fields/Choices';
import { answerChoices } from '../../rating/answers/answerChoices';
import { isWrongNumber, type OpinionDraft } from './opinionDraft';

interface OpinionFieldsProps {
  draft: OpinionDraft;
  settings: Settings;
  /** Somebody wanted to send it without a level. */
  lacksLevel: boolean;
  onChange: (change: Partial<OpinionDraft>) => void;
}

const SURE: readonly Choice[] = [50, 60, 70, 80, 90, 100].map((sure) => ({ value: String(sure), label: String(sure) }));

/** @returns the levels with the words that the rating has for them. */
function levelsIn(settings: Settings): Choice[] {
  const impact = settings.criteria.find(({ id }) => id === 'impact');
  return impact ? answerChoices(impact) : [];
}

/** What is asked: the level with words, how sure, which customers and about how many, a line of evidence. */
export function OpinionFields({ draft, settings, lacksLevel, onChange }: OpinionFieldsProps) {
  const id = useId();
  const isWrong = isWrongNumber(draft);
  return (
    <>
      <div className="voice-opinion__level">
        <Choices
          label="Would your customers notice? For better or worse?"
          choices={levelsIn(settings)}
          value={draft.impact === null ? null : String(draft.impact)}
          fill
          ends={['much worse', 'nothing', 'much better']}
          placeholder="Choose a level to read what it means."
          onChoose={(impact) => onChange({ impact: Number(impact) })}
        />
        <p className="voice-opinion__problem" role="alert">
          {lacksLevel && 'Choose a level first: it is the one thing that has to be said.'}
        </p>
      </div>
      <Choices
        label="How sure are you, in %?"
        choices={SURE}
        value={draft.sure === null ? null : String(draft.sure)}
        fill
        ends={['a guess', '', 'certain']}
        onChoose={(sure) => onChange({ sure: Number(sure) })}
      />
      <div className="voice-opinion__for">
        <span className="lens-label" id={`${id}-for`}>
          You speak for, and about how many of them?
        </span>
        <Select
          isInForm
          aria-label="The customers that you speak for"
          value={draft.segment ?? ''}
          onChange={({ target }) => onChange({ segment: target.value === '' ? null : target.value })}
        >
          <option value="">Which customers</option>
          {segmentsOf(settings).map(({ id: segment, label }) => (
            <option key={segment} value={segment}>
              {label}
            </option>
          ))}
        </Select>
        <input
          className="lens-input"
          inputMode="numeric"
          autoComplete="off"
          aria-label="About how many customers"
          placeholder="how many"
          value={draft.customers}
          aria-invalid={isWrong}
          aria-describedby={`${id}-many`}
          onChange={({ target }) => onChange({ customers: target.value })}
        />
        <p id={`${id}-many`} className="voice-opinion__problem" role="alert">
          {isWrong && 'Write the number in digits, like 4000.'}
        </p>
      </div>
      <div>
        <label className="lens-label" htmlFor={`${id}-evidence`}>
          What makes you think so?
        </label>
        <input
          id={`${id}-evidence`}
          className="lens-input"
          maxLength={LINE_MAX}
          autoComplete="off"
          placeholder="One line: a call, a ticket, a number"
          value={draft.evidence}
          onChange={({ target }) => onChange({ evidence: target.value })}
        />
      </div>
    </>
  );
}
