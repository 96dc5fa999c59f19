import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type ComponentType } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../host/HostProvider';
import { Loading } from '../../parts/messages/Loading';
import { onDemand } from '../../parts/messages/onDemand';
import { figuresIn } from '../../parts/texts/counted';
import { PersonName } from '../../people/PersonName';
import type { People } from '../../people/usePeople';
import { CardSubject } from './CardSubject';
import { CARD_NAMES, cardNamed } from './cards/cards';
import type { Card, CardFormProps, CardKind, CardName } from './mineCard';
import { datesFor, whenOf } from './mineWords';

export interface CardItemProps {
  card: Card;
  /** The one to begin with. */
  isFirst: boolean;
  /** When it was found to wait, in milliseconds since 1970. */
  readAt: number;
  settings: Settings;
  people: People;
  /** It is done, and may still stand open. */
  onDone: () => void;
  /** It is done and closed. */
  onGone: (label: string) => void;
}

/** Loaded once for all cards of a kind. */
const FORMS: Partial<Record<CardName, ComponentType<CardFormProps<Card>>>> = Object.fromEntries(
  CARD_NAMES.map((name) => [name, onDemand<CardFormProps<Card>>(cardNamed(name)!.load, <Loading />)]),
);

/** One thing that waits: for how long, what is asked and by whom, and the one button that does it in place. */
export function CardItem({ card, isFirst, readAt, settings, people, onDone, onGone }: CardItemProps) {
  const kind = cardNamed(card.kind);
  const Form = FORMS[card.kind];
  const id = useId();
  const [stage, setStage] = useState<'closed' | 'open' | 'put off' | 'done'>('closed');
  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const isOpen = stage === 'open' || stage === 'done';
  const atOnce = kind?.atOnce === true;
  useEffect(() => {
    // What was pressed is gone: the focus goes to what came in its place.
    if (stage === 'put off') button.current?.focus();
    else if (stage !== 'closed') form.current?.focus();
  }, [stage]);
  if (!kind) return null;
  const finish = (): void => {
    onDone();
    if (kind.staysOpen) setStage('done');
    else onGone(kind.label);
  };
  return (
    <article className={`mine-card${isOpen ? ' mine-card--open' : ''}`} aria-labelledby={`${id}-epic`}>
      <CardWhen card={card} readAt={readAt} />
      <CardText {...{ id, card, kind, people }} isShort={isOpen && kind.saysItself === true} />
      {!isOpen && !atOnce && (
        <div className="mine-card__does">
          <Button ref={button} onClick={() => setStage('open')} appearance={isFirst ? 'primary' : 'default'}>
            {kind.does}
          </Button>
        </div>
      )}
      {(stage !== 'closed' || atOnce) && Form && (
        // Put off, what was typed is kept.
        <div
          ref={form}
          className="mine-card__form"
          hidden={!isOpen && !atOnce}
          tabIndex={-1}
          role="group"
          aria-label={kind.does}
        >
          <Form card={card} settings={settings} onDone={finish} onLater={() => setStage('put off')} />
          {stage === 'done' ? (
            <Button onClick={() => onGone(kind.label)}>Close</Button>
          ) : (
            !kind.ownLater &&
            !atOnce && (
              <Button appearance="subtle" onClick={() => setStage('put off')}>
                Later
              </Button>
            )
          )}
        </div>
      )}
    </article>
  );
}

/** Lateness is said in words and in colour. */
function CardWhen({ card, readAt }: { card: Card; readAt: number }) {
  const host = useHost();
  const { large, small } = whenOf(card, readAt, host, figuresIn(host.locale));
  return (
    <p className={`mine-card__when${card.late ? ' mine-card__when--late' : ''}`}>
      <strong>{large}</strong>
      <span>{small}</span>
    </p>
  );
}

interface CardTextProps {
  id: string;
  card: Card;
  kind: CardKind<Card>;
  people: People;
  /** The epic alone: what is asked stands below. */
  isShort: boolean;
}

function CardText({ id, card, kind, people, isShort }: CardTextProps) {
  const host = useHost();
  return (
    <div className="mine-card__text">
      <h2 id={`${id}-epic`} className="mine-card__head">
        <span className="mine-card__label">{kind.label}</span> <CardSubject card={card} />
      </h2>
      {!isShort && <p>{kind.says(card, datesFor(host))}</p>}
      {!isShort && !kind.byItself && card.by !== null && card.by !== host.accountId && (
        <p className="mine-card__by">
          <PersonName accountId={card.by} people={people} size={20} />
        </p>
      )}
    </div>
  );
}
