import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { Select } from '../../../parts/controls/Select';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { HelpButton } from '../../../parts/opening/Popover';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { ExportTools } from '../exporting/ExportTools';
import { readJournal } from '../importing/importJournal';
import { runningImport } from '../importing/runningImport';
import { SHOWN, type OwnAddress, type Shown } from './ownQuery';
import { useRate } from './RateContext';

const SHOWN_WORDS: Record<Shown, string> = {
  all: 'All epics',
  incomplete: 'With an answer missing',
  unrated: 'Not rated',
};

const ImportPanel = onDemand(() => import('../importing/ImportPanel'), <Loading>Opening…</Loading>);

const KEYS =
  'A click selects a cell; Enter, F2 or two clicks open it. Digits from -3 to 3, y and n or a first letter answer at ' +
  'once, and Enter goes on from there. Arrows and Tab move, Delete clears, Ctrl+D copies down, Ctrl+C and Ctrl+V ' +
  'work with Excel, Ctrl+Z undoes. Escape, then Tab leaves the table.';

const newSeed = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 1);

/** Which rows, in which way, and what goes in and out by files; for who may not rate, what they can use of it. */
export function RateTools({ own, mayRate }: { own: OwnAddress; mayRate: boolean }) {
  const { setOwn } = usePortfolioPage();
  const { columns, ratings, editing } = useRate();
  const host = useHost();
  // An import that goes on, ended while another view was looked at, or was broken off, is not to be looked for.
  const [importing, setImporting] = useState(
    () => runningImport.current() !== null || readJournal(host)?.state === 'underWay',
  );
  const inTable = own.by === null;
  const [canUndo, canRedo] = [ratings.canUndo, ratings.canRedo].map((can) => can && editing.long === null);
  return (
    <>
      <div className="rate-tools">
        {mayRate && (
          <label>
            Rate{' '}
            <Select
              value={own.by?.field ?? ''}
              onChange={({ target }) =>
                setOwn(target.value === '' ? { by: '', seed: '' } : { by: target.value, seed: newSeed() })
              }
            >
              <option value="">in a table</option>
              {columns.map(({ field, label }) => (
                <option key={field} value={field}>
                  {`one by one: ${label}`}
                </option>
              ))}
            </Select>
          </label>
        )}
        {inTable && (
          <>
            <label>
              Show{' '}
              <Select
                value={own.show}
                onChange={({ target }) => setOwn({ show: target.value === 'all' ? '' : target.value })}
              >
                {SHOWN.map((shown) => (
                  <option key={shown} value={shown}>
                    {SHOWN_WORDS[shown]}
                  </option>
                ))}
              </Select>
            </label>
            {mayRate && (
              <>
                {/* Not disabled: at the last step the keyboard would lose its place. */}
                <Button spacing="compact" aria-disabled={!canUndo} onClick={() => canUndo && editing.undo()}>
                  Undo
                </Button>
                <Button spacing="compact" aria-disabled={!canRedo} onClick={() => canRedo && editing.redo()}>
                  Redo
                </Button>
              </>
            )}
            <ExportTools />
            {mayRate && (
              <>
                <Button spacing="compact" isSelected={importing} onClick={() => setImporting(!importing)}>
                  Import…
                </Button>
                <HelpButton label="Keys of the table">
                  <p>{KEYS}</p>
                </HelpButton>
              </>
            )}
          </>
        )}
      </div>
      {importing && inTable && mayRate && <ImportPanel onClose={() => setImporting(false)} />}
      {inTable && mayRate && (
        <p className="lens-visually-hidden" id="rate-keys">
          {KEYS}
        </p>
      )}
    </>
  );
}
