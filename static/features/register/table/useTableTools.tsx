import { useState, type ReactNode } from 'react';
import type { EntryView } from '#contract/register';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { onDemand } from '../../../parts/messages/onDemand';
import { Menu, type MenuItem } from '../../../parts/opening/Menu';
import { CopyText } from '../../../parts/texts/CopyText';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { download } from '../../../parts/texts/download';
import type { ToldEntries } from './entryTable';

const PasteRows = onDemand(() => import('./PasteRows'), <Loading>Opening…</Loading>);

export interface TableToolsProps {
  kind: KindName;
  home: Home;
  settings: Settings;
  mayAdd: boolean;
  /** Rows were added: the list is to be read anew. */
  onAdded: (last: EntryView) => void;
}

type Way = 'Copy' | 'CSV' | 'XLSX';
/** What is on screen below the menu. */
type Shown =
  | { is: 'pasting' }
  | { is: 'busy' }
  | { is: 'said'; words: string; text?: string }
  | { is: 'failed'; problem: string; way: Way };

const FAILED = 'The table could not be made. Nothing was changed. Try again.';

/** From a spreadsheet and back: what makes files and reads them is loaded when it is wanted. */
export function useTableTools({ kind, home, settings, mayAdd, onAdded }: TableToolsProps) {
  const figures = figuresIn(useHost().locale);
  const [shown, setShown] = useState<Shown | null>(null);

  const take = async (way: Way): Promise<void> => {
    setShown({ is: 'busy' });
    try {
      const { readTable, fileName } = await import('./entryTable');
      const read = await readTable(kind, home, settings);
      if (!read.ok) return setShown({ is: 'failed', problem: read.failure.message, way });
      const text = await handOver(way, read.told, kindNamed(kind).plural, fileName(kind));
      setShown({ is: 'said', words: toldWords(figures, way, read.told), ...(text === null ? {} : { text }) });
    } catch (error) {
      setShown({ is: 'failed', problem: failureSentence(error, FAILED), way });
    }
  };

  const item = (way: Way, label: string): MenuItem => ({ id: way, label, onChoose: () => void take(way) });
  const writes = mayAdd && !kindNamed(kind).ownProcedures;
  const paste: MenuItem = {
    id: 'paste',
    label: 'Paste rows, or a file',
    hint: 'You see what will be added first.',
    onChoose: () => setShown({ is: 'pasting' }),
  };
  const groups = [
    ...(writes ? [{ id: 'in', items: [paste] }] : []),
    { id: 'out', items: [item('Copy', 'Copy all rows'), item('CSV', 'CSV file'), item('XLSX', 'XLSX file')] },
  ];
  return {
    menu: <Menu label="Spreadsheet" groups={groups} />,
    below: shown && (
      <Below shown={shown} onAgain={take}>
        <PasteRows {...{ kind, home, settings, onAdded }} onClose={() => setShown(null)} />
      </Below>
    ),
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

interface BelowProps {
  shown: Shown;
  onAgain: (way: Way) => Promise<void>;
  children: ReactNode;
}

function Below({ shown, onAgain, children }: BelowProps) {
  switch (shown.is) {
    case 'pasting':
      return <>{children}</>;
    case 'busy':
      return <Loading>Making the table…</Loading>;
    case 'failed':
      return (
        <Message tone="error" action={{ label: 'Try again', onClick: () => void onAgain(shown.way) }}>
          {shown.problem}
        </Message>
      );
    case 'said':
      return (
        <>
          <p role="status">{shown.words}</p>
          {shown.text !== undefined && <CopyText text={shown.text} label="Copy" fieldLabel="Rows to copy" />}
        </>
      );
  }
}
