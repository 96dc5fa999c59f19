import type { EntryView } from '#contract/register';
import { kindNamed } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { usePeople } from '../../../people/usePeople';
import { AnswerForm } from '../../register/form/AnswerForm';
import { Facts } from '../../register/list/Facts';
import { useRecordNames } from '../../register/records/useRecordNames';
import { peopleOfEntry, recordsOfEntry } from '../../register/words/namedIn';
import type { CardFormProps, ProjectCard } from '../mineCard';
import { WithEntry } from './WithEntry';

/** Shows a record as it is, and answers it: the approval of a move, the second signature of a survey. */
export default function AnswerCard({ card, settings, onDone, onLater }: CardFormProps<ProjectCard>) {
  return (
    <WithEntry card={card}>
      {(entry) => (
        <>
          <Told {...{ entry, settings }} />
          {entry.may.answer ? (
            <AnswerForm {...{ entry, settings, onLater }} onAnswered={onDone} />
          ) : (
            <Message tone="information">You may read this, and not answer it: you wrote or changed it last.</Message>
          )}
        </>
      )}
    </WithEntry>
  );
}

/** What the record says, but for what it stands under, which the card says. */
function Told({ entry, settings }: { entry: EntryView; settings: Settings }) {
  const { locale, timeZone } = useHost();
  const people = usePeople(peopleOfEntry(entry));
  const records = useRecordNames(recordsOfEntry(entry));
  const { fields, parent } = kindNamed(entry.kind);
  return (
    <Facts
      fields={fields}
      values={entry.body}
      telling={{ settings, people, records, locale, timeZone }}
      {...(parent === undefined ? {} : { without: parent })}
    />
  );
}
