import { useId } from 'react';
import { EXPECTED } from '../../measure/cells/readCell';
import type { ReadingAsked } from './readingAsked';

interface CellFieldProps {
  /** Of whom it is. */
  label: string;
  /** There is no other: then it need not be told of whom it is. */
  isAlone: boolean;
  asked: ReadingAsked;
  text: string;
  problem: string | null;
  onWrite: (text: string) => void;
}

/** One reading as it is written: so many of so many, or the numbers that its formula takes. */
export function CellField(props: CellFieldProps) {
  const { label, isAlone, problem } = props;
  const id = useId();
  return (
    <div className="mine-reading__row" role="group" aria-labelledby={`${id}-label`}>
      <span id={`${id}-label`} className={isAlone ? 'lens-visually-hidden' : 'mine-reading__label'}>
        {label}
      </span>
      {props.asked.parts === 'counts' ? <OfAll {...props} id={id} /> : <AsText {...props} id={id} />}
      {problem !== null && (
        <p className="mine-reading__problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

type PartProps = CellFieldProps & { id: string };

const said = ({ id, problem }: PartProps) => ({
  'aria-invalid': problem !== null,
  'aria-describedby': problem === null ? undefined : `${id}-problem`,
  autoComplete: 'off',
});

const BETWEEN = ' of ';
const SOURCE_WORDS = { asked: 'asked', counted: 'counted', system: 'counted by a system' } as const;

function OfAll(props: PartProps) {
  const { label, text, asked, onWrite } = props;
  const [x = '', n = ''] = text.split(BETWEEN);
  const write = (some: string, all: string): void => onWrite(some === '' && all === '' ? '' : some + BETWEEN + all);
  return (
    <span className="mine-reading__counts">
      <input
        className="lens-input mine-reading__count"
        inputMode="numeric"
        aria-label={`${label}: how many`}
        value={x}
        {...said(props)}
        onChange={({ target }) => write(target.value, n)}
      />
      of
      <input
        className="lens-input mine-reading__count"
        inputMode="numeric"
        aria-label={`${label}: of how many`}
        value={n}
        {...said(props)}
        onChange={({ target }) => write(x, target.value)}
      />
      <span className="mine-reading__source">{SOURCE_WORDS[asked.source]}</span>
    </span>
  );
}

function AsText(props: PartProps) {
  const { id, label, text, asked, onWrite } = props;
  return (
    <>
      <input
        className="lens-input mine-reading__text"
        aria-label={label}
        value={text}
        {...said(props)}
        aria-describedby={props.problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`}
        onChange={({ target }) => onWrite(target.value)}
      />
      <span className="mine-reading__source" id={`${id}-hint`}>
        {`${EXPECTED[asked.parts]}${asked.unit === null ? '' : ` The unit is ${asked.unit}.`}`}
      </span>
    </>
  );
}
