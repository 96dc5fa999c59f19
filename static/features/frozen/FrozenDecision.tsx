import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { EntryView } from '#contract/register';
import { Message } from '../../parts/messages/Message';
import { useFocusAfter } from '../../parts/opening/useFocusAfter';
import { TimeText } from '../../parts/texts/TimeText';
import { PersonName } from '../../people/PersonName';
import type { People } from '../../people/usePeople';
import { OptionsAnswer } from '../register/answer/OptionsAnswer';
import { DECISION, decisionOf } from './decision';
import './frozen-page.css';

interface FrozenDecisionProps {
  entry: EntryView;
  people: People;
  onChanged: () => void;
}

/** What was decided, by whom, when and why; or who is waited for, and the form of whoever may decide. */
export function FrozenDecision({ entry, people, onChanged }: FrozenDecisionProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useFocusAfter(isOpen);
  const { answer, owner, may } = entry;
  return (
    <section aria-label="Decision" className="frozen-page__decision">
      <h3>{answer ? 'Decided' : 'Not decided yet'}</h3>
      {answer ? (
        <>
          <p>
            <strong>{decisionOf(entry)}</strong>
          </p>
          {typeof answer['reason'] === 'string' && <p>Because: {answer['reason']}</p>}
          <p className="frozen-page__quiet">
            <PersonName accountId={answer.by} people={people} />, <TimeText iso={answer.at} exact />
          </p>
        </>
      ) : (
        <p>
          {owner === null ? 'It waits for a decision.' : 'It waits for '}
          {owner !== null && <PersonName accountId={owner} people={people} />}
          {owner !== null && '.'}
        </p>
      )}
      {may.answer && !isOpen && (
        <div className="frozen-page__screen">
          <Button
            ref={button}
            spacing="compact"
            appearance={answer ? 'default' : 'primary'}
            onClick={() => setOpen(true)}
          >
            {answer ? 'Decide otherwise' : 'Decide'}
          </Button>
        </div>
      )}
      {isOpen && (
        <Deciding
          entry={entry}
          onClose={() => setOpen(false)}
          onDecided={() => {
            setOpen(false);
            onChanged();
          }}
        />
      )}
    </section>
  );
}

interface DecidingProps {
  entry: EntryView;
  onDecided: () => void;
  onClose: () => void;
}

function Deciding({ entry: first, onDecided, onClose }: DecidingProps) {
  const [entry, setEntry] = useState(first);
  const form = useRef<HTMLDivElement>(null);
  // Opened by a button: the focus goes where the choice is.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  if (!entry.may.answer)
    return (
      <div className="frozen-page__screen">
        <Message tone="warning">
          {entry.answer
            ? `Somebody else decided this meanwhile: “${decisionOf(entry)}”. Only they may decide otherwise.`
            : 'You may not decide this any more: somebody removed it, or your rights changed meanwhile.'}
        </Message>
        <Button spacing="compact" onClick={onDecided}>
          Read it as it is now
        </Button>
      </div>
    );
  return (
    <div ref={form} className="frozen-page__screen">
      {entry.version !== first.version && (
        <Message tone="warning">This was changed elsewhere meanwhile. What you send now takes its place.</Message>
      )}
      <OptionsAnswer
        {...{ entry, names: DECISION }}
        asksWhy
        isClosed
        does="Decide"
        onMet={setEntry}
        onAnswered={onDecided}
        onLater={onClose}
      />
    </div>
  );
}
