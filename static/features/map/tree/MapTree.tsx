import { useEffect, useMemo, useRef, useState } from 'react';
import { thingName } from '../page/mapPage';
import { MapLine } from './MapLine';
import { linesOf, opened, turned, type Line, type Openness, type TreeSource } from './lines';
import type { MapNodeShown } from './mapBranches';
import { useTreeKeys } from './useTreeKeys';
import './map-tree.css';

/** Lines that are drawn at first; more are a press away. */
const DRAWN_AT_ONCE = 300;

/** All levels: no map is deeper. */
const ALL_LEVELS = Number.MAX_SAFE_INTEGER;

interface TreeProps {
  label: string;
  /** What its first column holds. */
  holds: string;
  source: TreeSource<MapNodeShown>;
  /** Levels that are open at first. */
  openLevels: number;
  /** The thing that was chosen, and all that leads to it. */
  chosen: string | null;
  leading: ReadonlySet<string>;
  onChoose: (id: string) => void;
  /** @returns the ids that lead to a thing in this tree, for each place of it that is to be in sight. */
  trailsTo: (id: string) => readonly (readonly string[])[];
  /** The thing to which the focus comes back; another object brings it back once more. */
  backTo: { id: string } | null;
  onBack: () => void;
  /** It stands beside what tells the rest: names, how experiences stand, and every place of what was chosen. */
  isBeside?: boolean;
}

/** The map as a tree that is opened and closed line by line, with what is known of each thing beside it. */
export function MapTree({ label, holds, source, openLevels, chosen, leading, ...doing }: TreeProps) {
  const { onChoose, trailsTo, backTo, onBack, isBeside = false } = doing;
  const tree = useRef<HTMLDivElement>(null);
  const [openness, setOpenness] = useState<Openness>({ levels: openLevels, other: new Set() });
  const [drawn, setDrawn] = useState(DRAWN_AT_ONCE);
  const { lines, isCut } = useMemo(() => linesOf(source, openness, drawn), [source, openness, drawn]);
  const turn = (keys: readonly string[]): void => setOpenness(turned(openness, keys));
  const press = (line: Line<MapNodeShown>): void =>
    line.node.type === 'thing' ? onChoose(line.node.thing.id) : turn([line.key]);
  const drawMore = (): void => setDrawn(drawn + DRAWN_AT_ONCE);
  const keys = useTreeKeys({ tree, lines, isCut, nameOf, turn, choose: press, drawMore });
  const { current, setCurrent, focusOn, onKeyDown } = keys;
  const [led, setLed] = useState<string | null>(null);
  const [wasBack, setWasBack] = useState(backTo);
  // What was chosen elsewhere is opened down to, where it is not in sight.
  const wanted = backTo?.id ?? chosen;
  if (wanted !== led || backTo !== wasBack) {
    setLed(wanted);
    setWasBack(backTo);
    const seen = lines.find((line) => isAt(line, wanted))?.key;
    const trails = wanted === null || (seen !== undefined && !isBeside) ? [] : trailsTo(wanted);
    if (trails.length > 0) setOpenness(trails.reduce(opened, openness));
    const to = seen ?? trails[0]?.join(' ');
    if (backTo && to !== undefined) focusOn(to);
  }
  useEffect(() => {
    if (backTo) onBack();
  }, [backTo, onBack]);
  const openAll = (levels: number) => () => setOpenness({ levels, other: new Set() });
  return (
    <div className="map-tree">
      <div className="map-tree__doing">
        <button type="button" className="lens-link" onClick={openAll(ALL_LEVELS)}>
          Open all
        </button>
        <button type="button" className="lens-link" onClick={openAll(0)}>
          Close all
        </button>
      </div>
      <div ref={tree} role="treegrid" aria-label={label} className="map-tree__grid">
        <div role="row" className="map-line map-line--head">
          <span role="columnheader">{holds}</span>
          <span role="columnheader">How it stands</span>
          {!isBeside && <span role="columnheader">Epics</span>}
          {!isBeside && <span role="columnheader">Whose</span>}
        </div>
        {lines.map((line) => (
          <MapLine
            key={line.key}
            line={line}
            isBeside={isBeside}
            isCurrent={line.key === current}
            isChosen={line.node.type === 'thing' && line.node.thing.id === chosen}
            isLeading={line.node.type === 'thing' && leading.has(line.node.thing.id)}
            onTurn={() => turn([line.key])}
            onPress={() => press(line)}
            onKeyDown={onKeyDown}
            onCurrent={() => setCurrent(line.key)}
          />
        ))}
      </div>
      {isCut && (
        <button type="button" className="lens-plain-button" onClick={drawMore}>
          {`Show more lines: the first ${lines.length} are shown`}
        </button>
      )}
    </div>
  );
}

const nameOf = (node: MapNodeShown): string => (node.type === 'group' ? node.group.label : thingName(node.thing));

const isAt = ({ node }: Line<MapNodeShown>, id: string | null): boolean =>
  node.type === 'thing' && node.thing.id === id;
