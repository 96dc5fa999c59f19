import { useState, type ReactNode } from 'react';
import type { EntryView } from '#contract/register';
import { kindNamed } from '#domain/register/kinds/index';
import { Message } from '../../parts/messages/Message';
import { TimeText } from '../../parts/texts/TimeText';
import { PersonName } from '../../people/PersonName';
import { usePeople } from '../../people/usePeople';
import { OptionsAnswer } from '../register/answer/OptionsAnswer';
import { DECISION } from './decision';
import './frozen-page.css';

interface DecideInTurnProps {
  entry: EntryView;
  /** Where the page is read, and what it tells. */
  children: ReactNode;
  onDone: () => void;
  onLater: () => void;
}

/** Decides, in a card, what a page that was frozen asks: one of its options, and why. */
export function DecideInTurn({ entry: first, children, onDone, onLater }: DecideInTurnProps) {
  const [entry, setEntry] = useState(first);
  const people = usePeople([entry.answer?.by]);
  if (entry.answer)
    return (
      <Message tone="information">
        <PersonName accountId={entry.answer.by} people={people} /> decided this meanwhile,{' '}
        <TimeText iso={entry.answer.at} />.
      </Message>
    );
  if (!entry.may.answer)
    return (
      <Message tone="information">
        You may read this {kindNamed(entry.kind).name.toLowerCase()}, and not decide it.
      </Message>
    );
  return (
    <>
      <p className="frozen-in-turn">{children}</p>
      <OptionsAnswer {...{ entry, names: DECISION, onLater }} asksWhy isClosed onMet={setEntry} onAnswered={onDone} />
    </>
  );
}
