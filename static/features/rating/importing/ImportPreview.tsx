import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { Message } from '../../../parts/messages/Message';
import { valueWords } from '../rateMany/cellWords';
import { useRate } from '../rateMany/RateContext';
import type { ImportedCell, ImportedEpic, ImportPlan, PassedRow, RowError, UnreadValue } from './importPlan';
import { PreviewTable } from './PreviewTable';
import type { Importing } from './useImport';

/**
 * Every change, and everything that is not imported. While a row or a value cannot be, nothing is imported unless the
 * person leaves those out.
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
  const { changes, errors, unread, unchanged } = plan;
  const left = leftOut(figures, plan);
  const blocked = left !== null && !without;
  const nothing = changes.length === 0;
  const label =
    `Import ${counted(figures, changed.length, 'answer', 'answers')} ` +
    `of ${counted(figures, changes.length, 'epic', 'epics')}`;
  return (
    <>
      <p role="status">
        {`${counted(figures, changed.length, 'change', 'changes')} in ` +
          `${counted(figures, changes.length, 'epic', 'epics')}; ` +
          `${counted(figures, unchanged, 'row changes', 'rows change')} nothing; ` +
          `${counted(figures, errors.length, 'row has', 'rows have')} errors; ` +
          `${counted(figures, unread.length, 'value', 'values')} could not be read.`}
      </p>
      <NotImported plan={plan} />
      {left !== null && (
        <Checkbox checked={without} onChange={({ target }) => setWithout(target.checked)}>
          {`Leave ${left} out and import the others`}
        </Checkbox>
      )}
      {nothing ? (
        <Message tone="empty">Nothing would change.</Message>
      ) : (
        <PreviewTable
          caption="What would change"
          heads={['Epic', 'Question', 'Now', 'Then']}
          count={changed.length}
          keyOf={(row) => `${changed[row]?.epic.id} ${changed[row]?.cell.column.field}`}
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
        {blocked && <span> Correct what cannot be read in the file, or leave it out.</span>}
      </div>
    </>
  );
}

/** @returns what the person has to leave out, in words; null where there is nothing. */
function leftOut(figures: Figures, { errors, unread }: ImportPlan): string | null {
  const parts = [
    ...(errors.length > 0 ? [counted(figures, errors.length, 'row with errors', 'rows with errors')] : []),
    ...(unread.length > 0 ? [counted(figures, unread.length, 'value', 'values')] : []),
  ];
  return parts.length === 0 ? null : parts.join(' and ');
}

/** Rows and values of the file that are not imported, each with its place and its reason. */
function NotImported({ plan: { errors, unread, passed } }: { plan: ImportPlan }) {
  return (
    <>
      {errors.length > 0 && (
        <PreviewTable
          caption="Rows with errors"
          heads={['Row', 'Epic', 'What is wrong']}
          count={errors.length}
          keyOf={(row) => String(errors[row]?.line)}
          cellsOf={(row) => errorCells(errors[row])}
        />
      )}
      {unread.length > 0 && (
        <PreviewTable
          caption="Values that could not be read"
          heads={['Row', 'Epic', 'Column', 'What is wrong']}
          count={unread.length}
          keyOf={(row) => `${unread[row]?.line} ${unread[row]?.head}`}
          cellsOf={(row) => unreadCells(unread[row])}
        />
      )}
      {passed.length > 0 && (
        <PreviewTable
          caption="Rows that are passed over"
          heads={['Row', 'In the column of keys', 'Why']}
          count={passed.length}
          keyOf={(row) => String(passed[row]?.line)}
          cellsOf={(row) => passedCells(passed[row])}
        />
      )}
    </>
  );
}

const unreadCells = (value?: UnreadValue): string[] =>
  value ? [String(value.line), value.key, value.head, value.problem] : [];
const passedCells = (row?: PassedRow): string[] => (row ? [String(row.line), row.written, row.why] : []);
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
