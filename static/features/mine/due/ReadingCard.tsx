import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { StoredCell } from '#domain/measure/reading';
import { EVERYBODY } from '#domain/settings/lists';
import { segmentsOf } from '#domain/register/listed/segments';
import { call } from '../../../host/server';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Message } from '../../../parts/messages/Message';
import { readCell } from '../../measure/cells/readCell';
import { cellsWords } from '../../register/words/cellsWords';
import type { CardFormProps, ProjectCard } from '../mineCard';
import { CellField } from './CellField';
import { monthDue, readingOf } from './readingAsked';
import { reasonsOf } from '#domain/register/listed/reasons';

type Saved = Output<'reading.save'>['rows'][number];
type Met = Extract<Saved, { conflict: unknown }>['conflict'];

/** What stands below the fields once something was sent. */
interface State {
  busy: boolean;
  failure: Failure | null;
  /** Somebody else entered the month meanwhile. */
  met: Met | null;
  problems: Readonly<Record<string, string>>;
}
const CALM: State = { busy: false, failure: null, met: null, problems: {} };
const NOTHING = 'Write a number first.';

/** Enters the reading that is due: of everybody or segment by segment, as it is written in the table of readings. */
export default function ReadingCard({ card, settings, onDone }: CardFormProps<ProjectCard>) {
  const { locale } = useHost();
  const asked = readingOf(card.said);
  const [bySegment, setBySegment] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button goes once it was pressed: the focus goes on to the first field that came.
    if (bySegment) fields.current?.querySelectorAll<HTMLElement>('[role=group]')[1]?.querySelector('input')?.focus();
  }, [bySegment]);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [{ busy, failure, met, problems }, setState] = useState(CALM);
  const rows = [{ id: EVERYBODY, label: 'Everybody' }, ...(bySegment ? segmentsOf(settings) : [])];

  const write = (id: string, text: string): void => {
    setTexts((before) => ({ ...before, [id]: text }));
    setState((before) => ({ ...before, problems: {} }));
  };

  const save = async (): Promise<void> => {
    const { cells, wrong } = readAll(
      rows.map(({ id }) => ({ id, text: texts[id] ?? '' })),
      (text) => readCell({ ...asked, reasons: reasonsOf(settings) }, text),
    );
    if (Object.keys(wrong).length > 0) return setState({ ...CALM, met, problems: wrong });
    setState({ ...CALM, met, busy: true });
    const row = { measure: card.entryId, month: monthDue(card), version: met?.version ?? 0, cells };
    const answer = await call('reading.save', { home: card.home, rows: [row] });
    if (!answer.ok) return setState({ ...CALM, met, failure: answer.error });
    const [saved] = answer.value.rows;
    if (!saved || 'cells' in saved) return onDone();
    if ('conflict' in saved) setState({ ...CALM, met: saved.conflict });
    else setState({ ...CALM, met, problems: problemsBySegment(saved.problems) });
  };

  return (
    <form
      className="mine-reading"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      <div ref={fields} className="mine-reading__rows">
        {rows.map(({ id, label }) => (
          <CellField
            key={id}
            label={label}
            isAlone={rows.length === 1}
            asked={asked}
            text={texts[id] ?? ''}
            problem={problems[id] ?? null}
            onWrite={(text) => write(id, text)}
          />
        ))}
      </div>
      {met && (
        <Message tone="warning">
          {`Somebody entered this month meanwhile: ${cellsWords(met.cells, { locale, settings })}. ` +
            'Save again to put yours in its place.'}
        </Message>
      )}
      {failure && <FailureMessage failure={failure} onTryAgain={() => void save()} />}
      <div className="mine-reading__foot">
        <Button type="submit" isLoading={busy}>
          Save
        </Button>
        {!bySegment && (
          <button type="button" className="lens-link" onClick={() => setBySegment(true)}>
            By segment
          </button>
        )}
      </div>
    </form>
  );
}

type Read = ReturnType<typeof readCell>;

/** @returns the cells that were written, and what is wrong where something is, or nothing was written at all. */
function readAll(rows: readonly { id: string; text: string }[], read: (text: string) => Read) {
  const cells: Record<string, StoredCell> = {};
  const wrong: Record<string, string> = {};
  for (const { id, text } of rows) {
    const one = read(text);
    if (!one.ok) wrong[id] = one.problem;
    else if (one.value !== null) cells[id] = one.value;
  }
  if (Object.keys(cells).length + Object.keys(wrong).length === 0) wrong[EVERYBODY] = NOTHING;
  return { cells, wrong };
}

const problemsBySegment = (problems: Extract<Saved, { problems: unknown }>['problems']): Record<string, string> =>
  Object.fromEntries(problems.map(({ segment, sentence }) => [segment === '' ? EVERYBODY : segment, sentence]));
