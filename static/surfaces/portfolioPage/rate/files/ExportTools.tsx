import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useHost } from '../../../../host/HostProvider';
import { counted, figuresIn } from '../../../../parts/counted';
import { download } from '../../../../parts/download';
import { useRate } from '../RateContext';
import { exportedEpics } from './exportedEpics';
import type { ExportedEpics } from './ratingTable';

type Format = 'CSV' | 'XLSX';

async function fileOf(format: Format, exported: ExportedEpics): Promise<Blob> {
  if (format === 'XLSX') return (await import('./writeXlsx')).ratingsAsXlsx(exported);
  return new Blob([(await import('./writeCsv')).ratingsAsCsv(exported)], { type: 'text/csv;charset=utf-8' });
}

/** Two buttons that hand over the ratings as a file; what writes it is loaded when it is wanted. */
export function ExportTools() {
  const rate = useRate();
  const figures = figuresIn(useHost().locale);
  const [busy, setBusy] = useState<Format | null>(null);
  const [said, setSaid] = useState('');
  const save = async (format: Format): Promise<void> => {
    setBusy(format);
    try {
      download(`customer-ratings.${format.toLowerCase()}`, await fileOf(format, exportedEpics(rate)));
      const part = rate.whole ? '' : ' That is only what was read; read all epics to export all.';
      setSaid(`${counted(figures, rate.allRows.length, 'epic', 'epics')} exported; your browser keeps the file with your downloads.${part}`);
    } catch (error) {
      console.error('The ratings could not be exported', error);
      setSaid('The file could not be written. Nothing was changed. Try again.');
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      {(['CSV', 'XLSX'] as const).map((format) => (
        <Button key={format} spacing="compact" isDisabled={busy !== null} onClick={() => void save(format)}>
          {busy === format ? `Writing ${format}…` : `Export ${format}`}
        </Button>
      ))}
      <span role="status" className="rate-keys">
        {said}
      </span>
    </>
  );
}
