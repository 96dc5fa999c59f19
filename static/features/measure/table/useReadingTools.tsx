import { useState, type ReactNode } from 'react';
import type { Settings } from '#domain/settings/settings';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { Menu } from '../../../parts/opening/Menu';
import { HandedOver, NOT_MADE, type Handing, type Way } from '../../../parts/tables/HandedOver';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { download } from '../../../parts/texts/download';
import type { MeasureOnScreen } from '../reading/measureOnScreen';
import type { ReadingBook } from '../saving/readingBook';

const ImportReadings = onDemand(() => import('./ImportReadings'), <Loading>Opening…</Loading>);

export interface ReadingToolsProps {
  measures: readonly MeasureOnScreen[];
  settings: Settings;
  book: ReadingBook;
  /** Whether the viewer enters readings of any of them. */
  mayEnter: boolean;
}

/** Readings from a spreadsheet and back: what makes files and reads them is loaded when it is wanted. */
export function useReadingTools({ measures, settings, book, mayEnter }: ReadingToolsProps): {
  menu: ReactNode;
  below: ReactNode;
} {
  const figures = figuresIn(useHost().locale);
  const [shown, setShown] = useState<Handing | null>(null);
  const take = async (way: Way): Promise<void> => {
    setShown({ is: 'busy' });
    try {
      setShown({ is: 'said', ...(await handOver(way, measures, settings, figures)) });
    } catch (error) {
      setShown({ is: 'failed', problem: failureSentence(error, NOT_MADE), way });
    }
  };
  const out = (way: Way, label: string) => ({ id: way, label, onChoose: () => void take(way) });
  const groups = [
    ...(mayEnter
      ? [
          {
            id: 'in',
            items: [
              {
                id: 'import',
                label: 'Import a file, or rows',
                hint: 'You see what will change first.',
                onChoose: () => setShown({ is: 'comingIn' }),
              },
            ],
          },
        ]
      : []),
    { id: 'out', items: [out('Copy', 'Copy all readings'), out('CSV', 'CSV file'), out('XLSX', 'XLSX file')] },
  ];
  return {
    menu: <Menu label="Spreadsheet" groups={groups} />,
    below: shown && (
      <HandedOver copyLabel="Readings to copy" shown={shown} onAgain={take}>
        <ImportReadings {...{ measures, settings, book }} onClose={() => setShown(null)} />
      </HandedOver>
    ),
  };
}

async function handOver(
  way: Way,
  measures: readonly MeasureOnScreen[],
  settings: Settings,
  figures: Figures,
): Promise<{ words: string; text?: string }> {
  const { readingRows } = await import('./readingRows');
  const rows = readingRows(measures, settings);
  const many = counted(figures, rows.length - 1, 'reading', 'readings');
  if (way === 'XLSX') {
    const { tableAsXlsx } = await import('../../rating/exporting/writeXlsx');
    download('readings.xlsx', await tableAsXlsx('Readings', rows));
    return { words: `${many} exported; your browser keeps the file with your downloads.` };
  }
  const { clipboardOf, csvOf } = await import('../../rating/exporting/writeCsv');
  if (way === 'Copy') return { words: `${many} can be copied.`, text: clipboardOf(rows) };
  download('readings.csv', new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  return { words: `${many} exported; your browser keeps the file with your downloads.` };
}
