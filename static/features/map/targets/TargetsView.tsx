import { useMemo, useState } from 'react';
import { item as kind } from '#domain/register/kinds/map/item';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { SelectOne } from '../../../parts/controls/SelectOne';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Message } from '../../../parts/messages/Message';
import { Bar, BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { noEpicWords } from '../page/noEpicWords';
import { mapDataOf, type MapData } from '../reading/mapData';
import { useMap, type MapRead } from '../useMap';
import { OffPath } from './OffPath';
import { BEHIND, readTargetFilter, shownTargets, touchedChoices } from './targetFilter';
import { TargetsAndMap } from './TargetsAndMap';
import { startWords, untouchedWords } from './targetWords';
import './targets.css';

/** What to mend first behind the worst experiences, each with its points and how they come about. */
export default function TargetsView() {
  const { refreshed } = usePortfolioPage();
  const [saved, setSaved] = useState(0);
  const settings = useAnswer('settings.open', {});
  const read = useMap(refreshed + saved);
  const data = useMemo(() => mapDataOf(read), [read]);
  if (settings.state === 'failed') return <FailureMessage failure={settings.failure} onTryAgain={settings.again} />;
  const isFirst = read.isReading && read.things.length === 0;
  if (settings.state === 'loading' || isFirst) return <TargetsShape />;
  return (
    <div className="targets" aria-busy={read.isReading}>
      {read.failure && <FailureMessage failure={read.failure} onTryAgain={read.again} />}
      {(read.failure === null || read.things.length > 0) && (
        <Shown read={read} data={data} settings={settings.value.settings} onSaved={() => setSaved(saved + 1)} />
      )}
      <Left read={read} />
    </div>
  );
}

const TargetsShape = () => (
  <Skeleton says="Reading the map…">
    <Bar width="60%" height="24px" />
    <BarRows rows={8} height={64} columns="3fr 2fr 1fr" />
  </Skeleton>
);

interface ShownProps {
  read: MapRead;
  data: MapData;
  settings: Settings;
  onSaved: () => void;
}

function Shown({ read, data, settings, onSaved }: ShownProps) {
  const { address, setOwn, go } = usePortfolioPage();
  const figures = figuresIn(useHost().locale);
  const filter = useMemo(() => readTargetFilter(address.own), [address.own]);
  const shown = useMemo(() => shownTargets(data.targets, data.byId, filter), [data, filter]);
  const noEpic = noEpicWords(read.hiddenChanges);
  const items = [...data.byId.values()].filter(({ what }) => what !== 'path').length;
  const start = startWords(shown, data.byId, filter, figures);
  const news = filter.onlyUntouched ? '' : untouchedWords(shown, noEpic, figures);
  if (items === 0)
    return (
      <Message tone="empty" action={{ label: 'Open the map', onClick: () => go({ view: 'map', own: {} }) }}>
        {read.hidden > 0 ? 'The map has no item that you can see.' : kind.none} Write down what customers experience,
        and the processes, rules and systems behind it: what to mend first follows from that.
      </Message>
    );
  return (
    <>
      <div className="targets__head">
        <p className="targets__sentence">
          {start && <strong>{start.start}</strong>} {start?.why} {news}
        </p>
        <div className="targets__filters" role="group" aria-label="Which targets">
          <SelectOne
            name="kind"
            label="What kind of target"
            none="All kinds"
            value={filter.kind}
            options={BEHIND}
            onChoose={(change) => setOwn(change, 'replace')}
          />
          <SelectOne
            name="epics"
            label="Touched by epics or not"
            none="Touched or not"
            value={filter.onlyUntouched ? 'no' : null}
            options={touchedChoices(noEpic)}
            onChoose={(change) => setOwn(change, 'replace')}
          />
        </div>
      </div>
      <p className="targets-quiet">
        {`${counted(figures, items, 'item', 'items')} on the map, ${figures(data.notOnPath.length)} not on a path. `}
        {filter.kind === 'system' && 'The systems stand in the order of migration. '}
        {'Points: how critical × how much it hurts × how well it can be fixed, added up over the experiences that '}
        {'reach it.'}
      </p>
      {shown.length > 0 && <TargetsAndMap {...{ shown, data, read, settings, onSaved }} />}
      {shown.length === 0 && data.targets.length > 0 && (
        <Message tone="empty">No target matches. Change the filters above.</Message>
      )}
      {data.targets.length === 0 && (
        <Message tone="empty" action={{ label: 'Open the map', onClick: () => go({ view: 'map', own: {} }) }}>
          No process, rule or system stands behind an experience yet. Say on the map what stands behind each.
        </Message>
      )}
      <OffPath read={read} data={data} />
    </>
  );
}

/** What is not counted here, and why. */
function Left({ read: { hidden, hiddenChanges, things, isPart } }: { read: MapRead }) {
  const figures = figuresIn(useHost().locale);
  const apart = things.reduce((sum, thing) => sum + thing.apart, 0);
  return (
    <>
      {isPart && (
        <Message tone="warning">
          The map is larger than what is read of it at once. Points and ranks are those of what was read.
        </Message>
      )}
      {hidden > 0 && (
        <p className="targets-quiet">
          {`${counted(figures, hidden, 'thing of the map is', 'things of the map are')} in projects that you cannot `}
          see, and count nothing here.
        </p>
      )}
      {apart > 0 && (
        <p className="targets-quiet">
          {`${counted(figures, apart, 'link leads', 'links lead')} to what you cannot see.`}
        </p>
      )}
      {hiddenChanges > 0 && (
        <p className="targets-quiet">
          {`${counted(figures, hiddenChanges, 'change is', 'changes are')} by epics, or of things, `}
          that you cannot see.
        </p>
      )}
    </>
  );
}
