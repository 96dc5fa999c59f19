import { useState } from 'react';
import type { EntryView } from '#contract/register';
import { TimeText } from '../../parts/texts/TimeText';
import { useDay } from '../../parts/texts/useDay';
import { PersonName } from '../../people/PersonName';
import { usePeople, type People } from '../../people/usePeople';
import { OptionsAnswer } from '../register/answer/OptionsAnswer';
import { askedWords } from './askWords';
import './sponsor.css';

export interface AskAnswerProps {
  entry: EntryView;
  onDone: (entry: EntryView) => void;
  onLater?: () => void;
}

/** The fields of the answer. */
const NAMES = { choice: 'choice', text: 'text' };

/** What an epic asks of its sponsor, and their answer: one of the options that were offered, or a sentence, or both. */
export default function AskAnswer({ entry: first, onDone, onLater }: AskAnswerProps) {
  const [entry, setEntry] = useState(first);
  const people = usePeople([entry.by, entry.answer?.by]);
  return (
    <div className="sponsor-form">
      <AskWords entry={entry} people={people} />
      {entry.answer && <AnsweredAsk answer={entry.answer} people={people} />}
      {entry.status === 'open' && entry.may.answer && (
        <OptionsAnswer entry={entry} names={NAMES} onMet={setEntry} onAnswered={onDone} onLater={onLater} />
      )}
      {entry.status === 'open' && !entry.may.answer && (
        <p className="sponsor-form__note">The sponsor, or who may edit the epic, answers it.</p>
      )}
    </div>
  );
}

function AskWords({ entry, people }: { entry: EntryView; people: People }) {
  const day = useDay();
  const { what, text, neededBy } = entry.body;
  return (
    <>
      <p className="sponsor-form__who">
        <PersonName accountId={entry.by} people={people} size={20} /> {askedWords(what)}, <TimeText iso={entry.at} />
        {typeof neededBy === 'string' && `, needed by ${day(neededBy)}`}.
      </p>
      {typeof text === 'string' && <p className="sponsor-form__quote">{text}</p>}
    </>
  );
}

function AnsweredAsk({ answer, people }: { answer: NonNullable<EntryView['answer']>; people: People }) {
  const { choice, text, by, at } = answer;
  return (
    <p className="sponsor-form__answer">
      <PersonName accountId={by} people={people} size={20} /> answered, <TimeText iso={at} />:{' '}
      {typeof choice === 'string' && <strong>{choice}</strong>} {typeof text === 'string' && <q>{text}</q>}
    </p>
  );
}
