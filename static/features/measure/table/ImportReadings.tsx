import Button from '@atlaskit/button/new';
import { useEffect, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Settings } from '#domain/settings/settings';
import { FileProblem } from '#tables/fileProblem';
import { useHost } from '../../../host/HostProvider';
import { FileButton } from '../../../parts/controls/FileButton';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { PreviewTable } from '../../rating/importing/PreviewTable';
import type { MeasureOnScreen } from '../reading/measureOnScreen';
import type { ReadingBook } from '../saving/readingBook';
import { planAround } from './planAround';
import { tableOfFile, tableOfText, type ReadTable } from './readingFile';
import { readingPlan, type ReadingPlan } from './readingPlan';
import { HEADS } from './readingRows';
import './import-readings.css';

interface ImportReadingsProps {
  measures: readonly MeasureOnScreen[];
  settings: Settings;
  book: ReadingBook;
  onClose: () => void;
}

/** Readings from a file or from pasted rows: every change is seen first, then all good rows go. */
export default function ImportReadings({ measures, settings, book, onClose }: ImportReadingsProps) {
  const title = useId();
  const { locale } = useHost();
  const heading = useRef<HTMLHeadingElement>(null);
  const [table, setTable] = useState<ReadTable | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const version = useSyncExternalStore(book.listen, book.version);
  const around = useMemo(() => planAround(measures, settings, book, locale), [measures, settings, book, locale]);
  const plan = useMemo(() => (table === null ? null : readingPlan(table, around)), [table, around]);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="import-readings" aria-labelledby={title}>
      <h4 id={title} ref={heading} tabIndex={-1}>
        Import readings
      </h4>
      {plan === null && done === null && <Choosing around={around} onRead={setTable} />}
      {plan !== null && done === null && table !== null && (
        <Preview
          plan={plan}
          leftOut={table.leftOut}
          onOther={() => setTable(null)}
          onImport={() => {
            book.edit(plan.readings.map(({ edit }) => edit));
            setDone(plan.readings.length);
          }}
        />
      )}
      {done !== null && <Progress key={version} book={book} done={done} />}
      <div>
        <Button spacing="compact" onClick={onClose}>
          Close the import
        </Button>
      </div>
    </section>
  );
}

function Choosing({ around, onRead }: { around: ReturnType<typeof planAround>; onRead: (table: ReadTable) => void }) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const read = async (table: () => ReadTable | Promise<ReadTable>): Promise<void> => {
    setProblem(null);
    setReading(true);
    try {
      onRead(await table());
    } catch (error) {
      setProblem(problemOf(error));
      setReading(false);
    }
  };
  return (
    <>
      <p id={`${id}-heads`}>
        {`A reading in a row, with the heads ${Object.values(HEADS).slice(0, 8).join(', ')}; or a month in a row and ` +
          'a group of customers in a column. Nothing is changed before you have seen every change.'}
      </p>
      <FileButton
        label="File"
        accept=".csv,.xlsx,.xlsm,.xlsb,.xls,.ods,.tsv,.txt"
        disabled={isReading}
        describedBy={`${id}-heads`}
        onChoose={(file) => void read(() => tableOfFile(file, around))}
      >
        Choose CSV or XLSX
      </FileButton>
      <label htmlFor={id}>Or paste rows with their heads</label>
      <textarea
        id={id}
        className="lens-input"
        rows={3}
        value=""
        readOnly={isReading}
        onChange={({ target }) => void read(() => tableOfText(target.value, around))}
      />
      {problem !== null && <Message tone="error">{problem}</Message>}
    </>
  );
}

function problemOf(error: unknown): string {
  if (error instanceof FileProblem) return error.message;
  console.error('A table could not be read', error);
  return 'This could not be read. Nothing was changed. Save it as CSV or XLSX and choose that.';
}

interface PreviewProps {
  plan: ReadingPlan;
  leftOut: readonly string[];
  onOther: () => void;
  onImport: () => void;
}

function Preview({ plan: { readings, problems, unchanged }, leftOut, onOther, onImport }: PreviewProps) {
  const figures = figuresIn(useHost().locale);
  return (
    <>
      <p role="status">
        {`${counted(figures, readings.length, 'reading changes', 'readings change')}; ` +
          `${counted(figures, unchanged, 'row changes', 'rows change')} nothing; ` +
          `${counted(figures, problems.length, 'row is', 'rows are')} left out.`}
      </p>
      {leftOut.length > 0 && (
        <p className="import-readings__quiet">{`Not taken: ${leftOut.join(', ')}. These heads are not known.`}</p>
      )}
      {problems.length > 0 && (
        <PreviewTable
          caption="Rows that are left out"
          heads={['Row', 'What is wrong']}
          count={problems.length}
          keyOf={(row) => String(problems[row]?.line)}
          cellsOf={(row) => [String(problems[row]?.line ?? ''), problems[row]?.problem ?? '']}
        />
      )}
      {readings.length > 0 && (
        <PreviewTable
          caption="What would change"
          heads={['Row', 'Reading', 'Now', 'Then']}
          count={readings.length}
          keyOf={(row) => `${readings[row]?.line} ${readings[row]?.name}`}
          cellsOf={(row) => {
            const one = readings[row];
            return one ? [String(one.line), one.name, one.now, one.then] : [];
          }}
        />
      )}
      <div className="import-readings__doing">
        {readings.length > 0 && (
          <Button appearance="primary" spacing="compact" onClick={onImport}>
            {`Import ${counted(figures, readings.length, 'reading', 'readings')}`}
          </Button>
        )}
        <Button spacing="compact" onClick={onOther}>
          Choose another
        </Button>
      </div>
    </>
  );
}

/** How far what was imported is saved: by the server, and not before. */
function Progress({ book, done }: { book: ReadingBook; done: number }) {
  const figures = figuresIn(useHost().locale);
  const { unsaved, waiting } = book;
  const readings = counted(figures, done, 'reading', 'readings');
  const words =
    unsaved === 0
      ? `${readings} imported and saved. Undo takes them back.`
      : waiting > 0
        ? `${counted(figures, waiting, 'month waits', 'months wait')} for you: look at the marked cells of the table.`
        : `Saving ${readings}: ${counted(figures, unsaved, 'month is', 'months are')} left…`;
  return <p role="status">{words}</p>;
}
