import { useEffect, useId, useRef, useState } from 'react';
import type { EntryView } from '#contract/register';
import { objection } from '#domain/register/kinds/audit/objection';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { personWords } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { EntryForm } from '../../register/form/EntryForm';
import type { Deliverable } from '../queue/deliverable';
import { IndirectPath } from './IndirectPath';
import './object-to.css';

interface ObjectToProps {
  of: Deliverable;
  /** Another issue is on the screen by now: this one is named. */
  isElsewhere: boolean;
  settings: Settings;
  /** Is told when its form opens, and when it is left or sent while its issue is on the screen. */
  onWriting: (isWriting: boolean) => void;
}

/**
 * "It has nothing to do with the customer": a word that opens its form in place. Before somebody says so they see how
 * it may have.
 */
export default function ObjectTo({ of, isElsewhere, settings, onWriting }: ObjectToProps) {
  const id = useId();
  const [stage, setStage] = useState<'closed' | 'open' | EntryView>('closed');
  const button = useFocusAfter(stage === 'open');
  // Where its writer is by the time an answer comes.
  const isGone = useRef(isElsewhere);
  useEffect(() => {
    isGone.current = isElsewhere;
  }, [isElsewhere]);
  if (typeof stage === 'object') return <Said entry={stage} of={isElsewhere ? of : null} />;
  if (stage === 'closed')
    return (
      <button
        ref={button}
        type="button"
        className="lens-link"
        onClick={() => {
          setStage('open');
          onWriting(true);
        }}
      >
        “{objection.add}”
      </button>
    );
  return (
    <section className="object-to" aria-labelledby={id}>
      <h3 id={id}>
        {isElsewhere ? 'Not sent yet, of ' : 'Of '}
        <EpicLink epic={of} />
      </h3>
      <IndirectPath issueId={of.id} />
      <EntryForm
        kind="objection"
        home={{ issueId: of.id }}
        entry={null}
        settings={settings}
        onCancel={() => {
          setStage('closed');
          onWriting(false);
        }}
        onSaved={(entry) => {
          setStage(entry);
          // Of an issue that is gone from the screen it stays to be read.
          if (!isGone.current) onWriting(false);
        }}
      />
    </section>
  );
}

/** Whose turn it is now, as the server said. */
function Said({ entry: { owner }, of }: { entry: EntryView; of: Deliverable | null }) {
  const { accountId } = useHost();
  const people = usePeople([owner]);
  return (
    <p className="object-to__said" role="status">
      {of ? `Said of ${of.key}. ` : 'Said. '}
      {owner === null
        ? 'Nobody is known to have rated it or to sponsor it, so nobody is asked. Who may edit it can answer.'
        : owner === accountId
          ? 'The answer is yours: it waits in My turn.'
          : `${personWords(owner, people)} is asked for an answer. Once it is there, you see it in My turn.`}
    </p>
  );
}
