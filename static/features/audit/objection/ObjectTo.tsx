import { useState } from 'react';
import type { EntryView } from '#contract/register';
import { objection } from '#domain/register/kinds/audit/objection';
import type { Settings } from '#domain/settings/settings';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { EntryForm } from '../../register/form/EntryForm';
import { IndirectPath } from './IndirectPath';
import './object-to.css';

export interface ObjectToProps {
  issueId: string;
  settings: Settings;
  /** Is told when it was said. */
  onSaid?: (entry: EntryView) => void;
}

/**
 * "It has nothing to do with the customer": a word that opens its form in place. Before somebody says so they see how
 * it may have.
 */
export default function ObjectTo({ issueId, settings, onSaid }: ObjectToProps) {
  const [stage, setStage] = useState<'closed' | 'open' | 'said'>('closed');
  const button = useFocusAfter(stage === 'open');
  if (stage === 'said')
    return (
      <p className="object-to__said" role="status">
        Said. Who rated it, or its sponsor, owes an answer; you see it in My turn.
      </p>
    );
  if (stage === 'closed')
    return (
      <button ref={button} type="button" className="lens-link" onClick={() => setStage('open')}>
        “{objection.add}”
      </button>
    );
  return (
    <div className="object-to">
      <IndirectPath issueId={issueId} />
      <EntryForm
        kind="objection"
        home={{ issueId }}
        entry={null}
        settings={settings}
        onCancel={() => setStage('closed')}
        onSaved={(entry) => {
          setStage('said');
          onSaid?.(entry);
        }}
      />
    </div>
  );
}
