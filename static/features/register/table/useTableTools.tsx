import { useState } from 'react';
import type { EntryView } from '#contract/register';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { Menu, type MenuItem } from '../../../parts/opening/Menu';
import { HandedOver, NOT_MADE, type Handing, type Way } from '../../../parts/tables/HandedOver';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { download } from '../../../parts/texts/download';
import type { TableRead, ToldEntries } from './entryTable';

const PasteRows = onDemand(() => import('./PasteRows'), <Loading>Opening…</Loading>);

export interface TableToolsProps {
  kind: KindName;
  home: Home;
  settings: Settings;
  mayAdd: boolean;
  /** Rows were added: the list is to be read anew. */
  onAdded: (last: EntryView) => void;
}

/** From a spreadsheet and back: what makes files and reads them is loaded when it is wanted. */
export function useTableTools({ kind, home, settings, mayAdd, onAdded }: TableToolsProps) {
  const { shown, setShown, take, items } = useTableOut(kind, async () => {
    const { readTable } = await import('./entryTable');
    return readTable(kind, home, settings);
  });
  const writes = mayAdd && !kindNamed(kind).ownProcedures;
  const paste: MenuItem = {
    id: 'paste',
    label: 'Paste rows, or a file',
    hint: 'You see what will be added first.',
    onChoose: () => setShown({ is: 'comingIn' }),
  };
  const groups = [...(writes ? [{ id: 'in', items: [paste] }] : []), { id: 'out', items }];
  return {
    menu: <Menu label="Spreadsheet" groups={groups} />,
    below: shown && (
      <HandedOver copyLabel="Rows to copy" shown={shown} onAgain={take}>
        <PasteRows {...{ kind, home, settings, onAdded }} onClose={() => setShown(null)} />
      </HandedOver>
    ),
  };
}

/**
 * Records as a table that leaves the page: to copy, as CSV, as XLSX.
 * @param read all of them, or why they could not be read.
 */
export function useTableOut(kind: KindName, read: () => Promise<TableRead>) {
  const figures = figuresIn(useHost().locale);
  const [shown, setShown] = useState<Handing | null>(null);
  const take = async (way: Way): Promise<void> => {
    setShown({ is: 'busy' });
    try {
      const { fileName } = await import('./entryTable');
      const table = await read();
      if (!table.ok) return setShown({ is: 'failed', problem: table.failure.message, way });
      const text = await handOver(way, table.told, kindNamed(kind).plural, fileName(kind));
      setShown({ is: 'said', words: toldWords(figures, way, table.told), ...(text === null ? {} : { text }) });
    } catch (error) {
      setShown({ is: 'failed', problem: failureSentence(error, NOT_MADE), way });
    }
  };
  const item = (way: Way, label: string): MenuItem => ({ id: way, label, onChoose: () => void take(way) });
  return {
    ...{ shown, setShown, take },
    items: [item('Copy', 'Copy all rows'), item('CSV', 'CSV file'), item('XLSX', 'XLSX file')],
  };
}

/** @returns the text to copy; null where a file was handed to the browser. */
async function handOver(way: Way, { rows }: ToldEntries, title: string, name: string): Promise<string | null> {
  if (way === 'XLSX') {
    const { tableAsXlsx } = await import('../../rating/exporting/writeXlsx');
    download(`${name}.xlsx`, await tableAsXlsx(title.slice(0, 31), rows));
    return null;
  }
  const { clipboardOf, csvOf } = await import('../../rating/exporting/writeCsv');
  if (way === 'Copy') return clipboardOf(rows);
  download(`${name}.csv`, new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  return null;
}

function toldWords(figures: Figures, way: Way, { count, hidden, more }: ToldEntries): string {
  const record = counted(figures, count, 'record', 'records');
  return [
    way === 'Copy'
      ? `${record} can be copied.`
      : `${record} exported; your browser keeps the file with your downloads.`,
    hidden > 0 && `${counted(figures, hidden, 'record is', 'records are')} left out: you may not see them now.`,
    more && 'There are more, which are not in it.',
  ]
    .filter((part) => part !== false)
    .join(' ');
}
