import Button from '@atlaskit/button/new';
import { useId } from 'react';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { FileButton } from '../../../parts/controls/FileButton';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { useRate } from '../rateMany/RateContext';
import { EarlierImport } from './EarlierImport';
import { MOST_ROWS } from '../tables/fileLimits';
import { ImportMapping } from './ImportMapping';
import { ImportPreview } from './ImportPreview';
import { ImportProgress } from './ImportProgress';
import { ImportReading } from './ImportReading';
import { useImport } from './useImport';
import './import.css';

/** What the file chooser offers first; every other file may be chosen too, and is read if it is one of these. */
const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,.fods,.xml,.html,.htm,.zip';

/** Importing answers from a file: choose it, say what its columns are, see every change, then all of it or nothing. */
export default function ImportPanel({ onClose }: { onClose: () => void }) {
  const id = useId();
  const { whole, ratings } = useRate();
  const figures = figuresIn(useHost().locale);
  const importing = useImport();
  const { state, choose } = importing;
  const { fileName, reading, problem, opened, shown } = importing.file;
  const busy = state?.step === 'importing' || state?.step === 'puttingBack';
  useLeaveGuard(busy);
  const unsaved = ratings.progress.unsaved > 0;
  return (
    <section className="rate-import" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Import answers</h2>
      <p>
        {'A table with one epic in a row, such as an export of this page: ' +
          'CSV, a workbook of Excel or LibreOffice, or what Jira exports. ' +
          `At most ${figures(MOST_ROWS)} rows. Nothing is changed before you have seen every change.`}
      </p>
      {!whole && !busy && (
        <Message tone="information">Read all epics first: a key that was not read cannot be found.</Message>
      )}
      {state === null && !opened && <EarlierImport />}
      {unsaved && state === null && (
        <Message tone="information">
          Some cells of the table are not saved yet. Wait for them, or put them back.
        </Message>
      )}
      {!busy && (
        <FileButton
          label="File"
          accept={ACCEPTED}
          disabled={!whole || unsaved}
          fileName={fileName === '' ? null : fileName}
          onChoose={(file) => void choose(file)}
        >
          Choose a file
        </FileButton>
      )}
      {reading && <Loading>{`Reading ${fileName}…`}</Loading>}
      {problem !== null && <Message tone="error">{problem}</Message>}
      {state === null && <ImportReading file={importing.file} />}
      {shown && state === null && (
        <>
          <ImportMapping importing={importing} shown={shown} />
          {importing.mappingProblem === null ? (
            <ImportPreview importing={importing} />
          ) : (
            <Message tone="warning">{importing.mappingProblem}</Message>
          )}
        </>
      )}
      {state && <ImportProgress importing={importing} state={state} />}
      {!busy && (
        <div>
          <Button spacing="compact" onClick={onClose}>
            Close the import
          </Button>
        </div>
      )}
    </section>
  );
}
