import Button from '@atlaskit/button/new';
import { useId } from 'react';
import { MOST_OPTIONS } from '#domain/path/brief/briefOptions';
import { isStep, STEP_IDS, stepWords, type StepId } from '#domain/path/steps';
import { LINE_MAX } from '#kernel/lengths';
import { Select } from '../../../parts/controls/Select';

/** An option as it is written. */
export interface WrittenOption {
  /** Tells it from the others while it is written. */
  key: number;
  text: string;
  step: StepId | null;
  /** Per cent, as it was typed. */
  to: string;
}

/** @returns what is wrong with an option, in words; null where nothing is. */
export function optionProblem({ text, step, to }: WrittenOption): string | null {
  if (text.trim() === '') return step !== null || to.trim() !== '' ? 'Write in words what this option is.' : null;
  if (step === null) return to.trim() === '' ? null : 'Choose the step that it raises.';
  const percent = percentIn(to);
  return percent === null ? 'Give a number from 0 to 100, such as 80.' : null;
}

/** @returns the per cent that were typed; null where they are none. */
export function percentIn(typed: string): number | null {
  const text = typed.trim().replace(/%$/, '').trim().replace(',', '.');
  const value = text === '' ? NaN : Number(text);
  return value >= 0 && value <= 100 ? value : null;
}

interface OptionRowsProps {
  options: readonly WrittenOption[];
  /** Whether it was tried to send them: before, nothing is called wrong. */
  tried: boolean;
  onWrite: (options: WrittenOption[]) => void;
}

/** The options of a brief: words, the step that each raises, and to how much. */
export function OptionRows({ options, tried, onWrite }: OptionRowsProps) {
  const change = (key: number, said: Partial<WrittenOption>): void =>
    onWrite(options.map((one) => (one.key === key ? { ...one, ...said } : one)));
  const next = Math.max(0, ...options.map(({ key }) => key)) + 1;
  return (
    <fieldset className="path-briefs__options">
      <legend className="lens-label">Options to choose from</legend>
      <p className="path-briefs__quiet">
        What each recovers is worked out when the brief is frozen, from the step that it raises.
      </p>
      {options.map((option, at) => (
        <Row
          key={option.key}
          option={option}
          at={at}
          problem={tried ? optionProblem(option) : null}
          onChange={(said) => change(option.key, said)}
          onRemove={options.length > 1 ? () => onWrite(options.filter(({ key }) => key !== option.key)) : null}
        />
      ))}
      {options.length < MOST_OPTIONS && (
        <div>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => onWrite([...options, { key: next, text: '', step: null, to: '' }])}
          >
            Add an option
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface RowProps {
  option: WrittenOption;
  at: number;
  problem: string | null;
  onChange: (said: Partial<WrittenOption>) => void;
  onRemove: (() => void) | null;
}

function Row({ option, at, problem, onChange, onRemove }: RowProps) {
  const id = useId();
  const { text, step, to } = option;
  const said = problem === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-problem` };
  return (
    <div className="path-briefs__option" role="group" aria-label={`Option ${at + 1}`}>
      <div className="path-briefs__words">
        <label htmlFor={`${id}-text`}>{`Option ${at + 1}`}</label>
        <input
          id={`${id}-text`}
          className="lens-input"
          value={text}
          maxLength={LINE_MAX}
          autoComplete="off"
          {...said}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      </div>
      <div>
        <label htmlFor={`${id}-step`}>Raises the step</label>
        <Select
          isInForm
          id={`${id}-step`}
          value={step ?? ''}
          onChange={({ target: { value } }) => onChange(isStep(value) ? { step: value } : { step: null, to: '' })}
        >
          <option value="">No step</option>
          {STEP_IDS.map((one) => (
            <option key={one} value={one}>
              {stepWords(one)}
            </option>
          ))}
        </Select>
      </div>
      <div className="path-briefs__percent">
        <label htmlFor={`${id}-to`}>To per cent</label>
        <input
          id={`${id}-to`}
          className="lens-input"
          inputMode="decimal"
          value={to}
          disabled={step === null}
          autoComplete="off"
          onChange={({ target }) => onChange({ to: target.value })}
        />
      </div>
      {onRemove && (
        <Button spacing="compact" appearance="subtle" onClick={onRemove}>
          Remove<span className="lens-visually-hidden">{` option ${at + 1}`}</span>
        </Button>
      )}
      {problem !== null && (
        <p className="path-briefs__problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
