import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Message } from '../../../parts/messages/Message';
import { valueWords } from '../rateMany/cellWords';
import { useRate } from '../rateMany/RateContext';
import type { ImportedCell, ImportedEpic, RowError } from './importPlan';
import { PreviewTable } from './PreviewTable';
import type { Importing } from './useImport';

/**
 * Every change and every row that stands in the way. While one does, nothing is imported unless the person takes those
 * rows out.
 */
export function ImportPreview({ importing }: { importing: Importing }) {
  const figures = figuresIn(useHost().locale);
  const { ratings } = useRate();
  const [without, setWithout] = useState(false);
  const { plan } = importing;
  const changed = useMemo(
    () => plan?.changes.flatMap((epic) => epic.cells.map((cell) => ({ epic, cell }))) ?? [],
    [plan],
  );
  if (!plan) return null;
  const { changes, errors, unchanged } = plan;
  const blocked = errors.length > 0 && !without;
  const nothing = changes.length === 0;
  const label = `Import ${counted(figures, changed.length, 'answer', 'answers')} of ${counted(figures, changes.length, 'epic', 'epics')}`;
  return (
    <>
      <p role="status">
        {`${counted(figures, changed.length, 'change', 'changes')} in ${counted(figures, changes.length, 'epic', 'epics')}; ${counted(figures, unchanged, 'row changes', 'rows change')} nothing; ${counted(figures, errors.length, 'row has', 'rows have')} errors.`}
      </p>
      {errors.length > 0 && (
        <>
          <PreviewTable
            caption="Rows with errors"
            heads={['Row', 'Epic', 'What is wrong']}
            count={errors.length}
            cellsOf={(row) => errorCells(errors[row])}
          />
          <label>
            <input type="checkbox" checked={without} onChange={({ target }) => setWithout(target.checked)} />{' '}
            {`Leave ${counted(figures, errors.length, 'row with errors', 'rows with errors')} out and import the others`}
          </label>
        </>
      )}
      {nothing ? (
        <Message tone="empty">Nothing would change.</Message>
      ) : (
        <PreviewTable
          caption="What would change"
          heads={['Epic', 'Question', 'Now', 'Then']}
          count={changed.length}
          cellsOf={(row) => changeCells(changed[row])}
        />
      )}
      <div>
        <Button
          appearance="primary"
          isDisabled={blocked || nothing || ratings.progress.unsaved > 0}
          onClick={() => void importing.start()}
        >
          {label}
        </Button>
        {blocked && <span> Correct the rows with errors in the file, or leave them out.</span>}
      </div>
    </>
  );
}

const errorCells = (error?: RowError): string[] =>
  error ? [String(error.line), error.key, error.problems.join(' ')] : [];

function changeCells(change?: { epic: ImportedEpic; cell: ImportedCell }): string[] {
  if (!change) return [];
  const { epic, cell } = change;
  return [
    `${epic.key} ${epic.summary}`,
    cell.column.label,
    valueWords(cell.column, cell.from),
    valueWords(cell.column, cell.to),
  ];
}
