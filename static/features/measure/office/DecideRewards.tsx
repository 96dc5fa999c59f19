import { useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Contradiction } from '#domain/measure/office/contradiction';
import type { Settings } from '#domain/settings/settings';
import { Message } from '../../../parts/messages/Message';
import { EntryForm } from '../../register/form/EntryForm';

interface DecideRewardsProps {
  /** The epic at which the decision is kept. */
  issueId: string;
  found: Contradiction;
  settings: Settings;
  /** What was decided, with its reason, is saved. */
  onDecided: () => void;
  onLeft: () => void;
}

/** Decides about a contradiction. What is saved without a decision or its reason decides nothing: that is said. */
export function DecideRewards({ issueId, found, settings, onDecided, onLeft }: DecideRewardsProps) {
  const [given] = useState({ says: found.says, rewarded: found.rewarded });
  const [begun, setBegun] = useState<EntryView | null>(null);
  return (
    <>
      {begun !== null && (
        <Message tone="warning">
          {`Nothing is decided yet: say ${lackIn(begun.body)}, then save. What you wrote so far is saved.`}
        </Message>
      )}
      <EntryForm
        key={begun === null ? 'new' : `${begun.id} ${begun.version}`}
        {...{ kind: 'rewardDecision', home: { issueId }, settings, given }}
        entry={begun}
        onSaved={(entry) => (entry.status === 'decided' ? onDecided() : setBegun(entry))}
        onCancel={onLeft}
      />
    </>
  );
}

function lackIn({ decision, reason }: EntryView['body']): string {
  if (decision != null) return 'why';
  return reason == null ? 'what is decided, and why' : 'what is decided';
}
