import { useState } from 'react';
import { toTenth } from '#domain/rating/rounding';
import type { Ends, Target, TargetReceipt } from '#domain/map/targets';
import type { NamedEpic } from '../../../host/jira';
import type { Settings } from '#domain/settings/settings';
import { counted, type Figures } from '../../../parts/texts/counted';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { PageLink } from '../../portfolio/page/PageLink';
import { EntryForm } from '../../register/form/EntryForm';
import type { NoEpic } from '../page/noEpicWords';
import type { MapData } from '../reading/mapData';
import type { Thing } from '../reading/things';
import { ThingSign } from '../tree/ThingSign';
import { behindFacts } from '../reading/behindFacts';
import { PointsBar } from './PointsBar';
import { questionsOf, type Question } from './questions';
import { thingName } from '../page/mapPage';
import { endsWords, nameIn } from './targetWords';

export interface TargetRowProps {
  target: Target;
  receipt: TargetReceipt;
  data: MapData;
  /** Points at the right end of every bar. */
  full: number;
  /** Another target shares its rank. */
  isTied: boolean;
  isChosen: boolean;
  /** Shows it on the map beside; null where there is none. */
  onChoose: ((id: string) => void) | null;
  epics: TouchingEpics;
  noEpic: NoEpic;
  settings: Settings;
  figures: Figures;
  points: (value: number) => string;
  onSaved: () => void;
}

/** The names of epics by their ids; null while they are on their way, or could not be read. */
export type TouchingEpics = ReadonlyMap<string, NamedEpic> | null;

/** Ways and questions that stand there at once; a button shows the others. */
const MOST_WAYS = 5;
const MOST_EPICS = 3;

/** A target: its points as a bar and a number, each experience that reaches it by its shortest way, and its epics. */
export function TargetRow(props: TargetRowProps) {
  const { target, receipt, data, full, isTied, isChosen, onChoose, settings, points, onSaved } = props;
  const [asked, setAsked] = useState<Question | null>(null);
  const thing = data.byId.get(target.id);
  const questions = questionsOf(target.id, receipt, data.byId);
  return (
    <li
      className={isChosen ? 'targets-row targets-row--chosen' : 'targets-row'}
      aria-current={isChosen ? 'true' : undefined}
    >
      <span className="targets-row__rank">
        {target.rank}
        {isTied && <span className="targets-row__tie">tie</span>}
      </span>
      <div className="targets-row__head">
        <h2 className="targets-row__name">
          <PageLink to={{ view: 'map', own: { item: target.id } }}>{nameIn(data.byId, target.id)}</PageLink>
        </h2>
        {thing && <ThingSign what={thing.what} />}
        {thing && behindFacts(thing).map((fact) => <span key={fact}>{fact}</span>)}
      </div>
      <span className="targets-row__bar">
        <PointsBar receipt={receipt} full={full} />
      </span>
      <span className="targets-row__points">
        {endsWords(receipt, points)}
        <span className="lens-visually-hidden"> points</span>
      </span>
      <EpicsThere {...props} />
      {onChoose && (
        <button
          type="button"
          className="targets-row__show lens-link"
          aria-pressed={isChosen}
          onClick={() => onChoose(target.id)}
        >
          {isChosen ? 'shown on the map' : 'show on the map'}
          <span className="lens-visually-hidden">{`: ${nameIn(data.byId, target.id)}`}</span>
        </button>
      )}
      <Ways {...props} />
      {questions.length > 0 && asked === null && <Questions questions={questions} onAsk={setAsked} />}
      {asked && (
        <div className="targets-row__form">
          <p className="targets-quiet">{thingName(asked.thing)}</p>
          <EntryForm
            kind="item"
            home={asked.thing.entry.home}
            entry={asked.thing.entry}
            settings={settings}
            ledTo={asked}
            onSaved={() => {
              setAsked(null);
              onSaved();
            }}
            onCancel={() => setAsked(null)}
          />
        </div>
      )}
    </li>
  );
}

function EpicsThere({ target, epics, noEpic, figures }: TargetRowProps) {
  if (target.epics.length === 0)
    return <span className="targets-row__epics targets-row__epics--none">{`${noEpic.within} touches it`}</span>;
  if (epics === null)
    return <span className="targets-row__epics">{counted(figures, target.epics.length, 'epic', 'epics')}</span>;
  const known = target.epics.flatMap((id) => epics.get(id) ?? []);
  const more = target.epics.length - Math.min(known.length, MOST_EPICS);
  return (
    <span className="targets-row__epics">
      {known.slice(0, MOST_EPICS).map((epic) => (
        <EpicLink key={epic.id} epic={epic} isKeyAlone />
      ))}
      {more > 0 && <span>{`and ${figures(more)} more`}</span>}
    </span>
  );
}

/** Each experience that reaches it, by the shortest way and with its points. */
function Ways({ receipt: { terms }, data, points, figures }: TargetRowProps) {
  const [isOpen, setOpen] = useState(terms.length <= MOST_WAYS);
  const shown = isOpen ? terms : terms.slice(0, MOST_WAYS);
  const rest = terms
    .slice(MOST_WAYS)
    .reduce<Ends>((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
  return (
    <ul className="targets-row__ways">
      {shown.map((term) => (
        <li key={term.path[0]}>
          <Way path={term.path} byId={data.byId} />
          <span className="targets-row__part">{endsWords(term, points)}</span>
        </li>
      ))}
      {!isOpen && (
        <li>
          <button type="button" className="lens-link" onClick={() => setOpen(true)}>
            {counted(figures, terms.length - MOST_WAYS, 'more experience', 'more experiences')}
          </button>
          <span className="targets-row__part">
            {endsWords({ low: toTenth(rest.low), high: toTenth(rest.high) }, points)}
          </span>
        </li>
      )}
    </ul>
  );
}

function Way({ path, byId }: { path: readonly string[]; byId: ReadonlyMap<string, Thing> }) {
  return <span>{path.map((id) => nameIn(byId, id)).join(' › ')}</span>;
}

function Questions({ questions, onAsk }: { questions: readonly Question[]; onAsk: (question: Question) => void }) {
  return (
    <ul className="targets-row__questions">
      {questions.slice(0, MOST_WAYS).map((question) => (
        <li key={`${question.thing.id} ${question.field}`}>
          {question.words}{' '}
          {question.thing.entry.may.change && (
            <button type="button" className="lens-link lens-link--in-text" onClick={() => onAsk(question)}>
              Say it<span className="lens-visually-hidden">{`: ${question.words}`}</span>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
