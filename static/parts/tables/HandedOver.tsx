import type { ReactNode } from 'react';
import { Loading } from '../messages/Loading';
import { Message } from '../messages/Message';
import { CopyText } from '../texts/CopyText';

/** How a table leaves the page. */
export type Way = 'Copy' | 'CSV' | 'XLSX';

/** What is on screen below the menu of a table: something comes in, or what became of what goes out. */
export type Handing =
  | { is: 'comingIn' }
  | { is: 'busy' }
  | { is: 'said'; words: string; text?: string }
  | { is: 'failed'; problem: string; way: Way };

export const NOT_MADE = 'The table could not be made. Nothing was changed. Try again.';

interface HandedOverProps {
  shown: Handing;
  /** Name of the field with what can be copied. */
  copyLabel: string;
  onAgain: (way: Way) => Promise<void>;
  /** What stands there while something comes in. */
  children: ReactNode;
}

export function HandedOver({ shown, copyLabel, onAgain, children }: HandedOverProps) {
  switch (shown.is) {
    case 'comingIn':
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
          {shown.text !== undefined && <CopyText text={shown.text} label="Copy" fieldLabel={copyLabel} />}
        </>
      );
  }
}
