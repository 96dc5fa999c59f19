import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useHost } from '../../../../host/HostProvider';
import { counted, figuresIn } from '../../../../parts/counted';
import { Message } from '../../../../parts/Message';
import { valueWords } from '../cellWords';
import { useRate } from '../RateContext';
import { changedCells } from './importPlan';
import type { Importing } from './useImport';

const AT_ONCE = 100;

/** Every change and every row that stands in the way. While one does, nothing is imported unless the person takes those rows out. */
export function ImportPreview({ importing }: { importing: Importing }) {
  const figures = figuresIn(useHost().locale);
  const { ratings } = useRate();
  const [without, setWithout] = useState(false);
  const { plan } = importing;
  if (!plan) return null;
  const { changes, errors, unchanged } = plan;
  const blocked = errors.length > 0 && !without;
  const nothing = changes.length === 0;
  const label = `Import ${counted(figures, changedCells(plan), 'answer', 'answers')} of ${counted(figures, changes.length, 'epic', 'epics')}`;
  return (
    <>
      <p role="status">
        {`${counted(figures, changedCells(plan), 'change', 'changes')} in ${counted(figures, changes.length, 'epic', 'epics')}; ${counted(figures, unchanged, 'row changes', 'rows change')} nothing; ${counted(figures, errors.length, 'row has', 'rows have')} errors.`}
      </p>
      {errors.length > 0 && (
        <>
          <PagedTable
            caption="Rows with errors"
            heads={['Row', 'Epic', 'What is wrong']}
            rows={errors.map(({ line, key, problems }) => [String(line), key, problems.join(' ')])}
          />
          <label>
            <input type="checkbox" checked={without} onChange={({ target }) => setWithout(target.checked)} /> {`Leave ${counted(figures, errors.length, 'row with errors', 'rows with errors')} out and import the others`}
          </label>
        </>
      )}
      {nothing ? (
        <Message tone="empty">Nothing would change.</Message>
      ) : (
        <PagedTable
          caption="What would change"
          heads={['Epic', 'Question', 'Now', 'Then']}
          rows={changes.flatMap(({ key, summary, cells }) => cells.map(({ column, from, to }) => [`${key} ${summary}`, column.label, valueWords(column, from), valueWords(column, to)]))}
        />
      )}
      <div>
        <Button appearance="primary" isDisabled={blocked || nothing || ratings.progress.unsaved > 0} onClick={() => void importing.start()}>
          {label}
        </Button>
        {blocked && <span> Correct the rows with errors in the file, or leave them out.</span>}
      </div>
    </>
  );
}

function PagedTable({ caption, heads, rows }: { caption: string; heads: string[]; rows: string[][] }) {
  const figures = figuresIn(useHost().locale);
  const [most, setMost] = useState(AT_ONCE);
  return (
    <div className="rate-import__scroll">
      <table>
        <caption>{`${caption} (${figures(rows.length)})`}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <Button spacing="compact" onClick={() => setMost(most + AT_ONCE)}>
          {`Show ${figures(Math.min(AT_ONCE, rows.length - most))} more of ${figures(rows.length)}`}
        </Button>
      )}
    </div>
  );
}
