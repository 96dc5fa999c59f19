import { useId, useState } from 'react';
import { MOST_ASKED } from '#contract/bounds/atOnce';
import { roleLabel } from '#domain/register/listed/roles';
import type { Settings } from '#domain/settings/settings';
import { DateField } from '../../../parts/controls/DateField';
import { onDemand } from '../../../parts/messages/onDemand';
import { PersonName } from '../../../people/PersonName';
import { rememberPerson, usePeople } from '../../../people/usePeople';
import type { Opinions } from '../opinion/useOpinions';
import { SendFoot } from '../sending/SendFoot';
import { useSending } from '../sending/useSending';
import { segmentWords } from '../voiceWords';

const PersonPicker = onDemand(
  () => import('../../../people/choosing/PersonPicker'),
  <p className="lens-question">Loading the search…</p>,
);

interface AskSomebodyProps {
  issueId: string;
  settings: Settings;
  near: Opinions['near'];
  onAsked: (opinions: Opinions) => void;
  onCancel: () => void;
}

const DAYS_TO_ANSWER = 7;
const DAY_MS = 86_400_000;
const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Asks people for their opinion until a day: from the roster first, or anybody by name. */
export function AskSomebody({ issueId, settings, near, onAsked, onCancel }: AskSomebodyProps) {
  const id = useId();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [dueAt, setDueAt] = useState(() => dayIn(DAYS_TO_ANSWER));
  const [isSearching, setSearching] = useState(near.length === 0);
  const [wasSent, setSent] = useState(false);
  const sending = useSending('opinion.ask', onAsked);
  const people = usePeople([...near.map(({ person }) => person), ...chosen]);
  const open = near.filter(({ person }) => !chosen.includes(person));
  const add = (person: string): void =>
    setChosen((before) => (before.length < MOST_ASKED ? [...new Set([...before, person])] : before));
  const lacks = chosen.length === 0 ? 'Choose somebody first.' : dueAt === '' ? 'Choose a day first.' : null;
  return (
    <form
      className="voice-ask"
      aria-label="Ask somebody"
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        if (lacks === null) sending.send({ issueId, people: [...chosen], dueAt });
      }}
    >
      <span className="lens-label" id={id}>
        Whom do you ask?
      </span>
      {chosen.length > 0 && (
        <ul className="voice-ask__people" aria-label="Asked">
          {chosen.map((person) => (
            <li key={person}>
              <PersonName accountId={person} people={people} size={20} />
              <button
                type="button"
                className="lens-link"
                onClick={() => setChosen(chosen.filter((one) => one !== person))}
              >
                Leave out
              </button>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ul className="voice-ask__people" aria-label="Close to customers">
          {open.map(({ person, role, segments, atStage }) => (
            <li key={person}>
              <button type="button" className="lens-plain-button" onClick={() => add(person)}>
                <PersonName accountId={person} people={people} size={20} />
              </button>
              <span className="lens-question">
                {[
                  role === null ? [] : [roleLabel(role, settings)],
                  segments.map((segment) => segmentWords(segment, settings)),
                  atStage ? ['near this epic'] : [],
                ]
                  .flat()
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {chosen.length >= MOST_ASKED ? (
        <p className="lens-question">{MOST_ASKED} people are asked at once. Send this, then ask others.</p>
      ) : isSearching ? (
        <PersonPicker
          key={chosen.length}
          labelledBy={id}
          issueId={issueId}
          onClose={() => setSearching(chosen.length === 0 && near.length === 0)}
          onChoose={(person) => {
            rememberPerson(person);
            add(person.accountId);
            setSearching(false);
          }}
        />
      ) : (
        <button type="button" className="lens-link" onClick={() => setSearching(true)}>
          Somebody else …
        </button>
      )}
      <label className="lens-label" htmlFor={`${id}-due`}>
        Until when?
      </label>
      <DateField
        id={`${id}-due`}
        value={dueAt}
        min={dayIn(0)}
        required
        onChange={({ target }) => setDueAt(target.value)}
      />
      <p className="lens-question">Until they have answered they see here neither the rating nor what others say.</p>
      <SendFoot sending={sending} does="Ask" doing="Asking…" lacks={wasSent ? lacks : null} onCancel={onCancel} />
    </form>
  );
}
