import Button from '@atlaskit/button/new';
import { useId, useState, type ReactNode } from 'react';
import type { EntryView } from '#contract/register';
import { kindNamed } from '#domain/register/kinds/index';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { TimeText } from '../../../parts/texts/TimeText';
import { PersonName } from '../../../people/PersonName';
import { usePeople, type People } from '../../../people/usePeople';
import { decisionOf } from '../../frozen/decision';
import { FreezeGoLive } from './FreezeGoLive';
import './go-live.css';

export interface GoLivePagesProps {
  issueId: string;
  /** Where it is known: the title begins with it. */
  issueKey?: string;
  /** Who decides: the sponsor of the epic; null without one, undefined where it may not be told. */
  sponsor: string | null | undefined;
  /** A link to one, by its id: within the page, or from elsewhere. */
  linkTo: (id: string, title: string) => ReactNode;
}

/** The pages before go-live of one epic, the newest first, and the form that freezes another. */
export function GoLivePages({ issueId, issueKey, sponsor, linkTo }: GoLivePagesProps) {
  const title = useId();
  const [isOpen, setOpen] = useState(false);
  const [frozen, setFrozen] = useState<EntryView | null>(null);
  const button = useFocusAfter(isOpen);
  const listed = useAnswer('entry.list', { kind: 'goLive', home: { issueId } });
  const { plural, none, add } = kindNamed('goLive');
  const pages = listed.state === 'ready' ? [...listed.value.entries].sort((a, b) => (a.at < b.at ? 1 : -1)) : [];
  const people = usePeople(pages.flatMap(({ by, owner, answer }) => [by, owner, answer?.by ?? null]));
  return (
    <section className="go-live-pages" aria-labelledby={title}>
      <h3 id={title}>{plural}</h3>
      {listed.state === 'loading' && <Loading>Reading the pages…</Loading>}
      {listed.state === 'failed' && <FailureMessage failure={listed.failure} onTryAgain={listed.again} />}
      {listed.state === 'ready' && pages.length === 0 && <p className="go-live-pages__quiet">{none}</p>}
      {pages.length > 0 && (
        <ul className="lens-boxed" aria-label={plural}>
          {pages.map((page) => (
            <Page key={page.id} {...{ page, people, linkTo }} />
          ))}
        </ul>
      )}
      <p className="lens-visually-hidden" role="status">
        {frozen && `The page “${String(frozen.body['title'])}” is frozen.`}
      </p>
      {isOpen ? (
        <FreezeGoLive
          {...{ issueId, sponsor }}
          title={issueKey === undefined ? 'Before go-live' : `Before go-live: ${issueKey}`}
          onCancel={() => setOpen(false)}
          onFrozen={(entry) => {
            setFrozen(entry);
            setOpen(false);
            listed.anew();
          }}
        />
      ) : (
        listed.state === 'ready' &&
        listed.value.mayAdd && (
          <div>
            <Button ref={button} spacing="compact" onClick={() => setOpen(true)}>
              {add}
            </Button>
          </div>
        )
      )}
    </section>
  );
}

function Page({ page, people, linkTo }: { page: EntryView; people: People } & Pick<GoLivePagesProps, 'linkTo'>) {
  const { id, body, answer, owner, at, by } = page;
  return (
    <li className="go-live-pages__page">
      {linkTo(id, String(body['title'] ?? kindNamed('goLive').name))}
      <span>
        {answer ? (
          <>
            Decided by <PersonName accountId={answer.by} people={people} />: {decisionOf(page)}
          </>
        ) : (
          <>Waits for {owner === null ? 'a decision' : <PersonName accountId={owner} people={people} />}</>
        )}
      </span>
      <span className="go-live-pages__quiet">
        Frozen <TimeText iso={at} /> by <PersonName accountId={by} people={people} />
      </span>
    </li>
  );
}
