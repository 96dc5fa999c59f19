import { useCallback, useEffect, useRef, useState } from 'react';
import type { Envelope, Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { ImportView } from '#contract/backup';
import { readBackup } from '#domain/backup/readBackup';
import { call } from '../../host/server';
import { waitBeforeAsking } from './askAgain';
import { patientCall } from './patientCall';

/** Far more than the largest site; a browser could not hold the text. */
const LARGEST_FILE = 300_000_000;

/** What this page does with a chosen file, until the server takes over. */
export type Sending =
  | { step: 'none' }
  | { step: 'reading' }
  | { step: 'sending'; part: number; parts: number }
  | { step: 'refused'; problem: string };

export interface ImportDesk {
  /** Null until the first answer. */
  status: Output<'backup.status'> | null;
  sending: Sending;
  failure: Failure | null;
  /** Something of this import happened while the page was open: its end is news. */
  watched: boolean;
  choose: (file: File) => void;
  apply: () => void;
  again: () => void;
}

export const isAtWork = (last: ImportView | null): boolean => last?.state === 'checking' || last?.state === 'applying';

/** The import on the server, and the file on its way there. */
export function useImport(): ImportDesk {
  const [status, setStatus] = useState<Output<'backup.status'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sending, setSending] = useState<Sending>({ step: 'none' });
  const [watched, setWatched] = useState(false);
  const [round, setRound] = useState(0);
  const site = useRef('');

  useEffect(() => {
    let wanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    void call('backup.status', {}).then((answer) => {
      if (!wanted) return;
      if (answer.ok) {
        site.current = answer.value.site;
        setStatus(answer.value);
        if (isAtWork(answer.value.last)) setWatched(true);
      }
      setFailure(answer.ok ? null : answer.error);
      const wait = waitBeforeAsking(answer, ({ last }) => isAtWork(last));
      if (wait !== null) timer = setTimeout(() => setRound((one) => one + 1), wait);
    });
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [round]);

  const again = useCallback(() => setRound((one) => one + 1), []);
  const take = (answer: Envelope<Output<'backup.preview'>>): void => {
    setSending({ step: 'none' });
    if (answer.ok) {
      setWatched(true);
      setStatus({ ...answer.value, site: site.current });
      again();
    } else setFailure(answer.error);
  };

  const choose = (file: File): void => {
    setFailure(null);
    setSending({ step: 'reading' });
    void send(file, site.current, setSending).then((answer) => answer && take(answer));
  };
  const apply = (): void => {
    if (status?.last) void call('backup.apply', { import: status.last.import }).then(take);
  };
  return { status, sending, failure, watched, choose, apply, again };
}

/** @returns the answer that ended it; null when the file itself was refused, which `told` says. */
async function send(
  file: File,
  site: string,
  told: (sending: Sending) => void,
): Promise<Envelope<Output<'backup.preview'>> | null> {
  const refuse = (problem: string): null => {
    told({ step: 'refused', problem });
    return null;
  };
  if (file.size > LARGEST_FILE)
    return refuse('This file is larger than any export. Choose a file that Export on this page made.');
  const read = readBackup(await file.text(), site);
  if (!read.ok) return refuse(read.problem);
  const { parts, exportedAt } = read;
  const begun = await patientCall('backup.begin', { site, exportedAt, parts: parts.length });
  if (!begun.ok) return begun;
  for (const [part, content] of parts.entries()) {
    told({ step: 'sending', part, parts: parts.length });
    const staged = await patientCall('backup.stage', { import: begun.value.import, part, content });
    if (!staged.ok) return staged;
  }
  return patientCall('backup.preview', { import: begun.value.import });
}
