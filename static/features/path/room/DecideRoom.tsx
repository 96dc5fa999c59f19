import { useState } from 'react';
import type { EntryView } from '#contract/register';
import { closesRoom } from '#domain/path/standing';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { Message } from '../../../parts/messages/Message';
import { EntryForm } from '../../register/form/EntryForm';

interface DecideRoomProps {
  /** Id of the path. */
  path: string;
  home: Home;
  settings: Settings;
  /** What was decided, with its reason, is saved. */
  onDecided: () => void;
  /** Left without that. @param begun something of a decision is saved. */
  onLeft: (begun: boolean) => void;
}

/** Decides in a room. What is saved without its decision or its reason closes nothing: that is said, and it goes on. */
export function DecideRoom({ path, home, settings, onDecided, onLeft }: DecideRoomProps) {
  const [given] = useState({ path });
  const [begun, setBegun] = useState<EntryView | null>(null);
  const lacks = begun === null ? null : lackWords(begun.body);
  return (
    <>
      {lacks !== null && <Message tone="warning">{staysOpen(lacks)}</Message>}
      <EntryForm
        key={begun === null ? 'new' : `${begun.id} ${begun.version}`}
        {...{ kind: 'roomDecision', home, settings, given }}
        entry={begun}
        onSaved={(entry) =>
          closesRoom({ removed: entry.removed, values: entry.body }) ? onDecided() : setBegun(entry)
        }
        onCancel={() => onLeft(begun !== null)}
      />
    </>
  );
}

const staysOpen = (lacks: string): string =>
  `The room stays open: say ${lacks}, then save. What you wrote so far is saved.`;

function lackWords({ decision, reason }: EntryView['body']): string {
  if (decision !== null) return 'why';
  return reason === null ? 'what is decided, and why' : 'what is decided';
}
