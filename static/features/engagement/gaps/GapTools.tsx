import type { Settings } from '#domain/settings/settings';
import { HandedOver } from '../../../parts/tables/HandedOver';
import { Menu, type MenuItem } from '../../../parts/opening/Menu';
import { useTableOut, useTableTools } from '../../register/table/useTableTools';
import type { GapEpic } from './gapEpic';
import type { Filter, ListedGap } from './listedGap';

interface GapToolsProps {
  /** The gaps that are listed now. */
  shown: readonly ListedGap[];
  filter: Filter;
  epics: readonly GapEpic[];
  settings: Settings;
  /** Gaps were added at an epic. */
  onAdded: (issueId: string) => void;
}

/**
 * Gaps to a spreadsheet, and from one: what is listed goes out with the epic of each; what comes in belongs to the epic
 * that is chosen.
 */
export function GapTools({ filter, epics, ...rest }: GapToolsProps) {
  const epic = epics.find(({ key }) => key === filter.epic);
  return epic ? <AtEpic key={epic.id} epic={epic} {...rest} /> : <OfAll {...rest} />;
}

function AtEpic({ epic, shown, settings, onAdded }: Omit<GapToolsProps, 'filter' | 'epics'> & { epic: GapEpic }) {
  const home = { issueId: epic.id };
  const mayAdd = shown.some(({ data }) => data.mayAdd);
  const table = useTableTools({ kind: 'gap', home, settings, mayAdd, onAdded: () => onAdded(epic.id) });
  return (
    <>
      {table.menu}
      {table.below}
    </>
  );
}

const nothingToPaste = (): void => undefined;

function OfAll({ shown, settings }: Pick<GapToolsProps, 'shown' | 'settings'>) {
  const out = useTableOut('gap', async () => {
    const { rowsOf } = await import('../../register/table/entryTable');
    const [heads = [], ...rows] = await rowsOf(
      'gap',
      shown.map(({ row }) => row.entry),
      settings,
    );
    const named = rows.map((row, at) => [shown[at]?.epic.key ?? null, ...row]);
    return { ok: true, told: { rows: [['Epic', ...heads], ...named], count: rows.length, hidden: 0, more: false } };
  });
  const paste: MenuItem = {
    id: 'paste',
    label: 'Paste rows, or a file',
    hint: 'Choose the epic above that they belong to.',
    isDisabled: true,
    onChoose: nothingToPaste,
  };
  return (
    <>
      <Menu
        label="Spreadsheet"
        groups={[
          { id: 'in', items: [paste] },
          { id: 'out', items: out.items },
        ]}
      />
      {out.shown && (
        <HandedOver copyLabel="Rows to copy" shown={out.shown} onAgain={out.take}>
          {null}
        </HandedOver>
      )}
    </>
  );
}
