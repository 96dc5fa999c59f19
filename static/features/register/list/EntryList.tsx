import { useId, useState, type ComponentType, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { EntryView } from '#contract/register';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { whoWords } from '#domain/register/text/rightWords';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { useHost } from '../../../host/HostProvider';
import { Checkbox } from '../../../parts/controls/Checkbox';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { usePeople } from '../../../people/usePeople';
import type { AnswerFormProps } from '../form/AnswerForm';
import { EntryForm } from '../form/EntryForm';
import { useTableTools } from '../table/useTableTools';
import { useRecordNames } from '../records/useRecordNames';
import { peopleOfEntry, recordsOfEntry } from '../words/namedIn';
import { EntryRow } from './EntryRow';
import { useEntries, type EntriesOnScreen } from './useEntries';
import './list.css';

export interface EntryListProps {
  kind: KindName;
  home: Home;
  /** What it is the list of, where a screen has more that is called so: the key of an epic. */
  of?: string | undefined;
  settings: Settings;
  /** Is told of every record that was saved, answered, removed or brought back. */
  onChanged?: (entry: EntryView) => void;
  /** With what a record is answered, where a kind has a form of its own for it. */
  Answer?: ComponentType<AnswerFormProps>;
  /** What stands below the head once the records are read, and may add some. */
  offers?: (listed: OfferedAt) => ReactNode;
}

/** What an offer beside the list knows of it. */
export interface OfferedAt {
  entries: readonly EntryView[];
  mayAdd: boolean;
  /** There are more records, which are not read. */
  isPart: boolean;
  onSaved: (entry: EntryView, published: boolean) => void;
}

const SAVED = 'Saved.';
const SAVED_LATER = 'Saved. Jira’s search will show it a little later.';

/** The records of a kind at a home: all that one may see, add, change, answer, remove and bring back. */
export function EntryList({ kind, home, of, settings, onChanged, Answer, offers }: EntryListProps) {
  const title = useId();
  const { plural } = kindNamed(kind);
  const [showsRemoved, setShowsRemoved] = useState(false);
  const entries = useEntries(kind, home, showsRemoved);
  const [said, setSaid] = useState('');
  const saved = (entry: EntryView, published: boolean): void => {
    entries.put(entry);
    setSaid(published ? SAVED : SAVED_LATER);
    onChanged?.(entry);
  };
  const added = (last: EntryView): void => {
    entries.again();
    onChanged?.(last);
  };
  const table = useTableTools({ kind, home, settings, mayAdd: entries.mayAdd, onAdded: added });
  return (
    <section
      className="register-list"
      {...(of === undefined ? { 'aria-labelledby': title } : { 'aria-label': `${plural} at ${of}` })}
    >
      <Adding
        key={JSON.stringify(home)}
        {...{ kind, home, settings, title: plural, titleId: title, said }}
        mayAdd={entries.mayAdd}
        onSaved={saved}
      />
      {entries.state === 'ready' &&
        offers?.({
          ...{ entries: entries.entries, mayAdd: entries.mayAdd },
          isPart: entries.next !== undefined,
          onSaved: saved,
        })}
      <Entries {...{ kind, settings, entries, showsRemoved, Answer }} onSaved={saved} />
      {entries.state === 'ready' && (
        <div className="register-list__foot">
          <Checkbox checked={showsRemoved} onChange={({ target }) => setShowsRemoved(target.checked)}>
            Show what was removed
          </Checkbox>
          {table.menu}
        </div>
      )}
      {table.below}
    </section>
  );
}

interface AddingProps extends EntryListProps {
  title: string;
  titleId: string;
  said: string;
  mayAdd: boolean;
  onSaved: (entry: EntryView, published: boolean) => void;
}

/** The head of the list, with the button that begins a new record, and its form. */
function Adding({ kind, home, settings, title, titleId, said, mayAdd, onSaved }: AddingProps) {
  const [isAdding, setAdding] = useState(false);
  const button = useFocusAfter(isAdding);
  return (
    <>
      <div className="register-list__head">
        <h3 className="register-list__title" id={titleId}>
          {title}
        </h3>
        <p className="register-list__said" role="status">
          {said}
        </p>
        {mayAdd && !isAdding && (
          <Button ref={button} spacing="compact" onClick={() => setAdding(true)}>
            {kindNamed(kind).add}
          </Button>
        )}
      </div>
      {isAdding && (
        <EntryForm
          {...{ kind, home, settings }}
          entry={null}
          onCancel={() => setAdding(false)}
          onSaved={(entry, published) => {
            setAdding(false);
            onSaved(entry, published);
          }}
        />
      )}
    </>
  );
}

interface EntriesProps extends Pick<EntryListProps, 'kind' | 'settings'> {
  Answer: EntryListProps['Answer'] | undefined;
  entries: EntriesOnScreen;
  showsRemoved: boolean;
  onSaved: (entry: EntryView, published: boolean) => void;
}

function Entries({ kind, settings, entries, showsRemoved, onSaved, Answer }: EntriesProps) {
  const { locale } = useHost();
  const { none, plural, may, home: where } = kindNamed(kind);
  const { state, failure, entries: listed, hidden, mayAdd, next, isReadingMore, put, again, more, hold } = entries;
  const people = usePeople(listed.flatMap(peopleOfEntry));
  const records = useRecordNames(listed.flatMap(recordsOfEntry));
  const figures = figuresIn(locale);
  if (state === 'loading')
    return (
      <Skeleton says={`Loading: ${plural}`}>
        <BarRows rows={2} height={64} />
      </Skeleton>
    );
  if (state === 'failed') return failure && <FailureMessage failure={failure} onTryAgain={again} />;
  return (
    <>
      {listed.length === 0 && hidden === 0 && (
        <p className="register-list__quiet">{showsRemoved ? `${none} Nothing was removed either.` : none}</p>
      )}
      {!mayAdd && may.add.length > 0 && (
        <p className="register-list__quiet">You can read this. Only {whoWords(may.add, where)} may add something.</p>
      )}
      {listed.length > 0 && (
        <ul className="lens-boxed">
          {listed.map((entry) => (
            <EntryRow key={entry.id} {...{ entry, settings, people, records, put, onSaved, Answer }} onWriting={hold} />
          ))}
        </ul>
      )}
      {hidden > 0 && (
        <p className="register-list__quiet">
          {counted(figures, hidden, 'record is', 'records are')} not shown before you have given the opinion that you
          were asked for.
        </p>
      )}
      {failure && <FailureMessage failure={failure} onTryAgain={entries.failedMore ? more : again} />}
      {next !== undefined && (
        <div>
          <Button spacing="compact" isLoading={isReadingMore} onClick={more}>
            Show more
          </Button>
        </div>
      )}
    </>
  );
}
