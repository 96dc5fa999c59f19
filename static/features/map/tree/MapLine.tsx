import { HOWS } from '#domain/register/kinds/map/leadsTo';
import { isStale } from '#domain/map/stale';
import { departmentLabel } from '#domain/register/listed/departments';
import { useId, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { Icon } from '../../../parts/controls/Icon';
import { PersonName } from '../../../people/PersonName';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { thingName, useMapPage } from '../page/mapPage';
import type { Thing } from '../reading/things';
import type { Line } from './lines';
import type { MapNodeShown } from './mapBranches';
import { GroupStanding } from './GroupStanding';
import { ThingSign } from './ThingSign';
import { ThingStanding } from './ThingStanding';

interface LineProps {
  line: Line<MapNodeShown>;
  /** The tree stands beside what tells the rest. */
  isBeside: boolean;
  /** Tab leads to it. */
  isCurrent: boolean;
  isChosen: boolean;
  /** It leads to what was chosen. */
  isLeading: boolean;
  onTurn: () => void;
  onPress: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onCurrent: () => void;
}

/** Epics that are named in a line; the others are counted. */
const MOST_EPICS = 3;

/** One line of the tree: a stage, or a thing with how it stands, its epics and whose it is. */
export function MapLine({ line, isBeside, isCurrent, isChosen, isLeading, onTurn, onPress, ...heard }: LineProps) {
  const { node, level, position, of, isOpen } = line;
  const { onKeyDown, onCurrent } = heard;
  const id = useId();
  const thing = node.type === 'thing' ? node.thing : null;
  const { now } = useMapPage();
  const isGrey = thing !== null && (thing.isRetired || isStale(thing.touchedAt, now));
  const press = (event: MouseEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (target.closest('a, button')) return;
    onCurrent();
    onPress();
  };
  const looks = [
    'map-line',
    node.type === 'group' ? 'map-line--group' : `map-line--${thing?.what === 'experience' ? 'experience' : 'thing'}`,
    isLeading ? 'map-line--leading' : '',
    isChosen ? 'map-line--chosen' : '',
    isGrey ? 'map-line--grey' : '',
  ];
  return (
    <div
      role="row"
      data-thing={thing?.id}
      // Its words, without the button among them.
      aria-labelledby={(isBeside ? CELLS_BESIDE : CELLS).map((cell) => `${id}-${cell}`).join(' ')}
      className={looks.filter(Boolean).join(' ')}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-expanded={isOpen ?? undefined}
      aria-selected={thing ? isChosen : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={press}
      onKeyDown={onKeyDown}
      onFocus={onCurrent}
    >
      <span role="gridcell" className="map-line__name" style={{ paddingInlineStart: indentOf(level, isBeside) }}>
        {isOpen === null ? (
          <span className="map-line__leaf" />
        ) : (
          <button
            type="button"
            className={isOpen ? 'map-line__turn map-line__turn--open' : 'map-line__turn'}
            tabIndex={-1}
            aria-label={isOpen ? 'Close' : 'Open'}
            onClick={onTurn}
          >
            <Icon name="chevronRight" />
          </button>
        )}
        <span id={`${id}-name`} className="map-line__thing">
          {node.type === 'group' ? (
            <strong>{node.group.label}</strong>
          ) : (
            <NamedThing line={line} thing={node.thing} isBeside={isBeside} />
          )}
          {isLeading && !isChosen && <span className="lens-visually-hidden">, leads to what is chosen</span>}
        </span>
      </span>
      {node.type === 'group' ? (
        <span role="gridcell" id={`${id}-standing`} className="map-line__standing">
          {!isBeside && <GroupStanding group={node.group} />}
        </span>
      ) : (
        <>
          <span role="gridcell" id={`${id}-standing`} className="map-line__standing">
            {(!isBeside || node.thing.what === 'experience') && <ThingStanding thing={node.thing} />}
          </span>
          {!isBeside && <EpicsAndOwner id={id} thing={node.thing} isCurrent={isCurrent} />}
        </>
      )}
    </div>
  );
}

/** Px by which a level stands further in. */
const INDENT = 16;
/** Levels after which lines stand no further in, so that their words keep their room. */
const MOST_INDENTS = { beside: 7, whole: 16 };
const indentOf = (level: number, isBeside: boolean): number =>
  Math.min(level - 1, MOST_INDENTS[isBeside ? 'beside' : 'whole']) * INDENT;

const CELLS = ['name', 'standing', 'epics', 'whose'] as const;
const CELLS_BESIDE = ['name', 'standing'] as const;

function NamedThing({ line, thing, isBeside }: Pick<LineProps, 'line' | 'isBeside'> & { thing: Thing }) {
  const { now, figures } = useMapPage();
  const days = isStale(thing.touchedAt, now) ? daysSince(thing.touchedAt, now) : null;
  const { before, after } = isBeside ? NO_WORDS : howWords(line);
  return (
    <>
      {before}
      <ThingSign what={thing.what} />
      <span className="map-line__words">{thingName(thing)}</span>
      {after}
      {thing.isRetired && <span className="map-line__quiet">retired</span>}
      {days !== null && <span className="map-line__quiet">{`not touched for ${figures(days)} days`}</span>}
    </>
  );
}

const NO_WORDS = { before: null, after: null };
const DAY = 86_400_000;
const daysSince = (at: string, now: string): number => Math.floor((Date.parse(now) - Date.parse(at)) / DAY);

/** @returns how it hangs on the line above it, before its name; or how that one hangs on it, behind. */
function howWords({ trail }: Line<MapNodeShown>): { before: ReactNode; after: ReactNode } {
  const [above, own] = trail.slice(-2);
  const words: Readonly<Record<string, string>> = HOWS;
  const linkOf = (from: typeof own, to: typeof own): string | undefined =>
    from?.type === 'thing' && to?.type === 'thing'
      ? from.thing.leadsTo.find((link) => link.to === to.thing.id)?.how
      : undefined;
  const [down, up] = [linkOf(above, own), linkOf(own, above)];
  return {
    before: down && <span className="map-line__quiet">{words[down]}</span>,
    after: up && <span className="map-line__quiet">{`${words[up] ?? up} it`}</span>,
  };
}

function EpicsAndOwner({ id, thing, isCurrent }: { id: string; thing: Thing; isCurrent: boolean }) {
  const { epicsOf, areEpicsKnown, noEpic, people, settings, figures } = useMapPage();
  const epics = epicsOf(thing.id);
  return (
    <>
      <span role="gridcell" id={`${id}-epics`} className="map-line__epics">
        {epics.slice(0, MOST_EPICS).map((epic) => (
          <EpicLink key={epic.id} epic={epic} isKeyAlone {...(isCurrent ? {} : { tabIndex: -1 as const })} />
        ))}
        {epics.length > MOST_EPICS && <span>{`and ${figures(epics.length - MOST_EPICS)} more`}</span>}
        {areEpicsKnown && epics.length === 0 && thing.what !== 'experience' && (
          <span className="map-line__quiet">{noEpic.within}</span>
        )}
      </span>
      <span role="gridcell" id={`${id}-whose`} className="map-line__whose">
        {thing.owner === null ? (
          <span className="map-line__quiet">no owner</span>
        ) : (
          <PersonName accountId={thing.owner} people={people} />
        )}
        {thing.department !== null && (
          <span className="map-line__quiet">{departmentLabel(thing.department, settings)}</span>
        )}
      </span>
    </>
  );
}
