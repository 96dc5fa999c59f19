import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { runInSlices } from '../../../parts/pace/runInSlices';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { download } from '../../../parts/texts/download';
import { useRate } from '../rateMany/RateContext';
import { exportedEpics } from './exportedEpics';
import type { ExportedEpics } from './ratingTable';

type Format = 'CSV' | 'XLSX';
/** Whether it is still wanted, and whom to tell the share that is done. */
type Watch = [goesOn: () => boolean, onShare: (share: number) => void];

const MADE: Record<Format, string> = { CSV: 'table', XLSX: 'workbook' };

async function fileOf(format: Format, exported: ExportedEpics, ...watch: Watch): Promise<Blob | null> {
  if (format === 'XLSX') return (await import('./writeXlsx')).ratingsAsXlsx(exported, ...watch);
  const text = await runInSlices((await import('./writeCsv')).csvSteps(exported), ...watch);
  return text === null ? null : new Blob([text], { type: 'text/csv;charset=utf-8' });
}

/** An export under way, with the share that is done in per cent. */
interface UnderWay {
  format: Format;
  percent: number;
}

/** Two buttons that hand over the ratings as a file; what writes it is loaded when it is wanted. */
export function ExportTools() {
  const rate = useRate();
  const figures = figuresIn(useHost().locale);
  const [busy, setBusy] = useState<UnderWay | null>(null);
  const [said, setSaid] = useState('');
  const wanted = useRef(false);
  useEffect(() => () => void (wanted.current = false), []);
  const save = async (format: Format): Promise<void> => {
    if (busy) return;
    wanted.current = true;
    setBusy({ format, percent: 0 });
    setSaid('');
    try {
      const onShare = (share: number): void =>
        setBusy((before) =>
          before?.percent === Math.floor(share * 100) ? before : { format, percent: Math.floor(share * 100) },
        );
      const file = await fileOf(format, exportedEpics(rate), () => wanted.current, onShare);
      const part = rate.whole ? '' : ' That is only what was read; read all epics to export all.';
      setSaid(
        file
          ? `${counted(figures, rate.allRows.length, 'epic', 'epics')} exported; ` +
              `your browser keeps the file with your downloads.${part}`
          : 'The export was cancelled; there is no file.',
      );
      if (file) download(`customer-ratings.${format.toLowerCase()}`, file);
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
        <Button
          key={format}
          spacing="compact"
          isDisabled={busy !== null && busy.format !== format}
          onClick={() => void save(format)}
        >
          {busy?.format === format ? `Writing ${format}…` : `Export ${format}`}
        </Button>
      ))}
      {busy && <ExportProgress busy={busy} onCancel={() => (wanted.current = false)} />}
      <span role="status" className="rate-keys">
        {said}
      </span>
    </>
  );
}

/** The share that is done is not read out each time it changes: whoever wants to know finds it. */
function ExportProgress({ busy: { format, percent }, onCancel }: { busy: UnderWay; onCancel: () => void }) {
  const making = `Making the ${MADE[format]}`;
  return (
    <span className="rate-progress">
      <progress max={100} value={percent} aria-label={making} />
      <span>{`${making}: ${percent}%`}</span>
      <Button spacing="compact" onClick={onCancel}>
        Cancel
      </Button>
    </span>
  );
}
