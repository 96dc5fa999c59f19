import { useState } from 'react';
import { departmentsOf } from '#domain/register/listed/departments';
import { stagesOf } from '#domain/register/listed/stages';
import type { Settings } from '#domain/settings/settings';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { onDemand } from '../../../parts/messages/onDemand';
import { Menu, type MenuItem } from '../../../parts/opening/Menu';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { download } from '../../../parts/texts/download';
import { mapDataOf } from '../reading/mapData';
import type { MapRead } from '../useMap';

const MapImport = onDemand(() => import('./MapImport'), <Loading>Opening…</Loading>);

interface MapExchangeProps {
  read: MapRead;
  settings: Settings;
  /** The map is to be read anew. */
  onChanged: () => void;
}

type Way = 'picture' | 'items' | 'links';
type Shown =
  { is: 'import' } | { is: 'busy' } | { is: 'said'; words: string } | { is: 'failed'; problem: string; way: Way };

const NOT_MADE = 'The file could not be made. Nothing was changed. Try again.';
const CSV = 'text/csv;charset=utf-8';

/** The map as files, and files onto the map: a menu, and what stands below it. What does so is loaded then. */
export function useMapExchange({ read, settings, onChanged }: MapExchangeProps) {
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const [shown, setShown] = useState<Shown | null>(null);
  const present = read.things.filter(({ isRetired }) => !isRetired);
  const left = [
    ...(read.hidden > 0
      ? [`${counted(figures, read.hidden, 'thing', 'things')} of projects that you cannot see are not in it.`]
      : []),
    ...(read.isPart ? ['There are more, which were not read.'] : []),
  ];
  const save = async (way: Way): Promise<void> => {
    setShown({ is: 'busy' });
    try {
      const count = await MAKES[way]();
      setShown({
        is: 'said',
        words: [`${count}; your browser keeps the file with your downloads.`, ...left].join(' '),
      });
    } catch (error) {
      setShown({ is: 'failed', problem: failureSentence(error, NOT_MADE), way });
    }
  };
  const MAKES: Record<Way, () => Promise<string>> = {
    picture: async () => {
      const { mapDrawing } = await import('./mapDrawing');
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date());
      const departments = new Map(departmentsOf(settings).map(({ id, label }) => [id, label]));
      const drawing = mapDrawing(mapDataOf(read), {
        title: 'What stands behind what customers experience',
        notes: [[`${counted(figures, present.length, 'thing', 'things')}, ${day}.`, ...left].join(' ')],
        stages: stagesOf(settings),
        departmentOf: (id) => departments.get(id) ?? id,
      });
      download('map.svg', new Blob([drawing], { type: 'image/svg+xml' }));
      return `Map with ${counted(figures, present.length, 'thing', 'things')} drawn`;
    },
    items: async () => {
      const [{ csvOf }, { rowsOf }] = await Promise.all([
        import('../../rating/exporting/writeCsv'),
        import('../../register/table/entryTable'),
      ]);
      const items = read.things.filter(({ what }) => what !== 'path').map(({ entry }) => entry);
      download('map-items.csv', new Blob([csvOf(await rowsOf('item', items, settings))], { type: CSV }));
      return `${counted(figures, items.length, 'item', 'items')} exported`;
    },
    links: async () => {
      const [{ csvOf }, { linkTable }] = await Promise.all([
        import('../../rating/exporting/writeCsv'),
        import('./linkTable'),
      ]);
      const table = linkTable(read.things);
      download('map-links.csv', new Blob([csvOf(table)], { type: CSV }));
      return `${counted(figures, table.length - 1, 'link', 'links')} exported`;
    },
  };
  const item = (way: Way, label: string): MenuItem => ({ id: way, label, onChoose: () => void save(way) });
  const coming: MenuItem = {
    id: 'import',
    label: 'Import a model or a journey map',
    hint: 'ArchiMate (XML) or JSON. You see what will come of it first.',
    onChoose: () => setShown({ is: 'import' }),
  };
  const going = [item('picture', 'Picture (SVG)'), item('items', 'Items (CSV)'), item('links', 'Links (CSV)')];
  const out = read.things.length > 0 ? [{ id: 'out', label: 'Save as a file', items: going }] : [];
  return {
    menu: <Menu label="Files" groups={[{ id: 'in', items: [coming] }, ...out]} />,
    below: shown && (
      <MapExchanged
        {...{ shown, settings, onChanged }}
        onClose={() => setShown(null)}
        onAgain={(way) => void save(way)}
      />
    ),
  };
}

interface ExchangedProps extends Pick<MapExchangeProps, 'settings' | 'onChanged'> {
  shown: Shown;
  onClose: () => void;
  onAgain: (way: Way) => void;
}

function MapExchanged({ shown, settings, onChanged, onClose, onAgain }: ExchangedProps) {
  switch (shown.is) {
    case 'import':
      return <MapImport {...{ settings, onChanged, onClose }} />;
    case 'busy':
      return <Loading>Making the file…</Loading>;
    case 'failed':
      return (
        <Message tone="error" action={{ label: 'Try again', onClick: () => onAgain(shown.way) }}>
          {shown.problem}
        </Message>
      );
    case 'said':
      return <p role="status">{shown.words}</p>;
  }
}
