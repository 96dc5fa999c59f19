import { useRef, useState } from 'react';
import type { Target } from '#domain/map/targets';
import type { Settings } from '#domain/settings/settings';
import { useWidth } from '../../journey/picture/useWidth';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import type { MapData } from '../reading/mapData';
import type { MapRead } from '../useMap';
import { MapBeside } from './MapBeside';
import { TargetList } from './TargetList';
import type { Sought } from './useInSight';

interface TargetsAndMapProps {
  /** At least one. */
  shown: readonly Target[];
  data: MapData;
  read: MapRead;
  settings: Settings;
  onSaved: () => void;
}

/** Below this width the names of the targets lead to the map; above it the map stands beside them. */
const ROOM_FOR_TWO = 900;

/** The targets and, where there is room, the map with the one that was chosen: the first, unless the address says. */
export function TargetsAndMap({ shown, data, read, settings, onSaved }: TargetsAndMapProps) {
  const { address, setOwn, go } = usePortfolioPage();
  const box = useRef<HTMLDivElement>(null);
  const hasRoom = useWidth(box) >= ROOM_FOR_TWO;
  const isShown = (id: string | undefined): boolean => shown.some((target) => target.id === id);
  const asked = address.own['target'];
  const chosen = (isShown(asked) ? asked : shown[0]?.id) ?? null;
  /** What was chosen on one side comes into sight on the other. */
  const [sought, setSought] = useState<{ map?: Sought; list?: Sought }>({});
  const choose = (target: string): void => {
    setSought({ map: { id: target } });
    setOwn({ target }, 'replace');
  };
  const chooseOnMap = (id: string): void => {
    if (!isShown(id)) return go({ view: 'map', own: { item: id } });
    setSought({ list: { id } });
    setOwn({ target: id }, 'replace');
  };
  return (
    <div ref={box} className={hasRoom ? 'targets__two' : undefined}>
      {hasRoom && <MapBeside {...{ data, settings, chosen }} sought={sought.map ?? null} onChoose={chooseOnMap} />}
      <TargetList
        {...{ shown, data, read, settings, onSaved }}
        sought={sought.list ?? null}
        chosen={hasRoom ? chosen : null}
        onChoose={hasRoom ? choose : null}
      />
    </div>
  );
}
