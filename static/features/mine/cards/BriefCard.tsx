import { useState } from 'react';
import type { EntryView } from '#contract/register';
import { Message } from '../../../parts/messages/Message';
import { TimeText } from '../../../parts/texts/TimeText';
import { PersonName } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { PageLink } from '../../portfolio/page/PageLink';
import { OptionsAnswer } from '../../register/answer/OptionsAnswer';
import type { CardFormProps, ProjectCard } from '../mineCard';
import { WithEntry } from './WithEntry';

/** The fields of the decision on a brief. */
const NAMES = { choice: 'decision', text: 'reason' };

/** Decides a brief: one of its options, and why. */
export default function BriefCard({ card, onDone, onLater }: CardFormProps<ProjectCard>) {
  return <WithEntry card={card}>{(entry) => <Deciding first={entry} onDone={onDone} onLater={onLater} />}</WithEntry>;
}

function Deciding({ first, onDone, onLater }: { first: EntryView; onDone: () => void; onLater: () => void }) {
  const [entry, setEntry] = useState(first);
  const people = usePeople([entry.answer?.by]);
  if (entry.answer)
    return (
      <Message tone="information">
        <PersonName accountId={entry.answer.by} people={people} /> decided this meanwhile,{' '}
        <TimeText iso={entry.answer.at} />.
      </Message>
    );
  if (!entry.may.answer) return <Message tone="information">You may read this brief, and not decide it.</Message>;
  return (
    <>
      <p className="mine-brief">
        <PageLink to={{ view: 'path-brief', id: entry.id, own: {} }}>Read its page</PageLink>, with what each option
        recovers.
      </p>
      <OptionsAnswer {...{ entry, names: NAMES, onLater }} asksWhy isClosed onMet={setEntry} onAnswered={onDone} />
    </>
  );
}
