import { useEffect, useRef, useState } from 'react';
import type { Failure } from '#contract/errors';
import { download } from '../../parts/texts/download';
import { ExportEnded, exportSite } from './exportSite';

export type ExportState =
  | { step: 'idle' | 'cancelled' }
  | { step: 'reading'; epics: number }
  | { step: 'done'; epics: number; versions: number; name: string }
  | { step: 'failed'; failure: Failure };

const NOT_WRITTEN: Failure = {
  code: 'unavailable',
  message: 'The file could not be written. Close other tabs and try again.',
};

/** One export after the other; it ends with the page. */
export function useExport(): { state: ExportState; start: () => void; cancel: () => void } {
  const [state, setState] = useState<ExportState>({ step: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = (): void => {
    const control = new AbortController();
    running.current = control;
    const now = new Date().toISOString();
    const name = `customer-lens-${now.slice(0, 10)}.json`;
    setState({ step: 'reading', epics: 0 });
    exportSite(now, (epics) => setState({ step: 'reading', epics }), control.signal).then(
      ({ pieces, epics, versions }) => {
        download(name, new Blob([...pieces], { type: 'application/json' }));
        setState({ step: 'done', epics, versions, name });
      },
      (error: unknown) => {
        if (error instanceof ExportEnded && error.failure === 'cancelled') return;
        if (!(error instanceof ExportEnded)) console.error('The export could not be written', error);
        setState({
          step: 'failed',
          failure: error instanceof ExportEnded && error.failure !== 'cancelled' ? error.failure : NOT_WRITTEN,
        });
      },
    );
  };
  const cancel = (): void => {
    running.current?.abort();
    setState({ step: 'cancelled' });
  };
  return { state, start, cancel };
}
