import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { EntryView } from '#contract/register';
import { kindNamed } from '#domain/register/kinds/index';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { TimeText } from '../../../parts/texts/TimeText';
import { PersonName } from '../../../people/PersonName';
import { usePeople, type People } from '../../../people/usePeople';
import { PageLink } from '../../portfolio/page/PageLink';
import { BriefForm } from './BriefForm';
import type { BriefsData } from './briefNow';
import { whatWords } from './briefWords';
import './briefs.css';

interface BriefsProps {
  data: BriefsData;
  onChanged: () => void;
}

/** The briefs about a path, the newest first, and the form that freezes another. */
export function Briefs({ data, onChanged }: BriefsProps) {
  const title = useId();
  const [isOpen, setOpen] = useState(false);
  const [frozen, setFrozen] = useState<EntryView | null>(null);
  const button = useFocusAfter(isOpen);
  const briefs = data.briefs.filter(({ removed }) => !removed).sort((a, b) => (a.at < b.at ? 1 : -1));
  const people = usePeople(briefs.flatMap(({ by, owner, answer }) => [by, owner, answer?.by ?? null]));
  const { plural, none, add } = kindNamed('brief');
  return (
    <section className="path-briefs" aria-labelledby={title}>
      <h2 className="path-briefs__title" id={title}>
        {plural}
      </h2>
      {briefs.length === 0 && <p className="path-briefs__quiet">{none}</p>}
      {briefs.length > 0 && (
        <ul className="lens-boxed path-briefs__list" aria-label={plural}>
          {briefs.map((brief) => (
            <Brief key={brief.id} brief={brief} people={people} />
          ))}
        </ul>
      )}
      <p className="lens-visually-hidden" role="status">
        {frozen && `The brief “${String(frozen.body['title'])}” is frozen.`}
      </p>
      {isOpen && (
        <BriefForm
          data={data}
          onCancel={() => setOpen(false)}
          onFrozen={(entry) => {
            setFrozen(entry);
            setOpen(false);
            onChanged();
          }}
        />
      )}
      {data.may.add && !isOpen && (
        <div>
          <Button ref={button} spacing="compact" onClick={() => setOpen(true)}>
            {add}
          </Button>
        </div>
      )}
    </section>
  );
}

function Brief({ brief, people }: { brief: EntryView; people: People }) {
  const { id, body, answer, owner, at, by } = brief;
  return (
    <li className="path-briefs__brief">
      <PageLink to={{ view: 'path-brief', id, own: {} }}>{String(body['title'] ?? whatWords(body['what']))}</PageLink>
      <span>
        {answer ? (
          <>
            Decided by <PersonName accountId={answer.by} people={people} />: {String(answer['decision'] ?? '')}
          </>
        ) : (
          <>Waits for {owner === null ? 'a decision' : <PersonName accountId={owner} people={people} />}</>
        )}
      </span>
      <span className="path-briefs__quiet">
        {whatWords(body['what'])}, frozen <TimeText iso={at} /> by <PersonName accountId={by} people={people} />
      </span>
    </li>
  );
}
