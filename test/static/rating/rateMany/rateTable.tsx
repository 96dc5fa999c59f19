import { act } from '@testing-library/react';
import { useLayoutEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { portfolioSettings } from '../../../../static/features/portfolio/reading/portfolioEpic';
import { ratingColumns } from '../../../../static/features/rating/answers/columns';
import { RateGrid } from '../../../../static/features/rating/grid/RateGrid';
import type { Shown } from '../../../../static/features/rating/rateMany/ownQuery';
import { RateProvider, type Rate } from '../../../../static/features/rating/rateMany/RateContext';
import { EditRights } from '../../../../static/features/rating/rows/editRights';
import type { RateRow } from '../../../../static/features/rating/rows/rateRow';
import { useShownRows } from '../../../../static/features/rating/rows/useShownRows';
import type { EpicRatings } from '../../../../static/features/rating/saving/epicRatings';
import { useEditing } from '../../../../static/features/rating/saving/useEditing';
import { aRow, someRatings, type ManyRatings } from '../manyRatings';
import { renderSurface } from '../../../support/screen/renderSurface';

export const COLUMNS = ratingColumns(DEFAULT_SETTINGS);
const SETTINGS = portfolioSettings(DEFAULT_SETTINGS, 4);

interface Reading {
  rows: readonly RateRow[];
  show: Shown;
}

/**
 * The table of ratings with the real parts below it, whose rows a test filters, sorts and reads anew as the page around
 * it does.
 */
export class RateTable {
  readonly server: ManyRatings;
  readonly ratings: EpicRatings;
  readonly unmount: () => void;
  private reading: Reading;
  private readonly rights = new EditRights(async (ids) => new Set(ids));
  private told = (): void => undefined;

  /**
   * @param numbers of the epics, in the order of the rows; none is rated. @param shown in place of the table.
   */
  constructor(
    numbers: readonly number[],
    readonly shown: ReactNode = <RateGrid onView={unmoved} />,
  ) {
    const rows = numbers.map((number) => aRow(number));
    const { server, ratings } = someRatings(rows);
    this.server = server;
    this.ratings = ratings;
    this.reading = { rows, show: 'all' };
    this.unmount = renderSurface(() => <Table table={this} />).unmount;
  }

  readonly now = (): Reading => this.reading;

  readonly listen = (told: () => void): (() => void) => {
    this.told = told;
    return () => undefined;
  };

  filter(show: Shown): void {
    this.become({ show });
  }

  /** Reads what is stored now, of these epics in this order. */
  read(numbers: readonly number[]): void {
    this.become({ rows: numbers.map((number) => aRow(number, this.server.at(aRow(number).id).stored)) });
  }

  rateOf(rows: readonly RateRow[], editing: Rate['editing'], version: number): Rate {
    const { ratings, rights } = this;
    return {
      settings: SETTINGS,
      columns: COLUMNS,
      tableColumns: COLUMNS,
      people: { byId: new Map(), state: 'ready' },
      rows,
      allRows: this.reading.rows,
      ratings,
      editing,
      version,
      rights,
      rightsVersion: 0,
      whole: true,
    };
  }

  /** Waits until every save was answered; where two people gave a value, the person's own is kept. */
  async settle(): Promise<void> {
    for (let rests = 0; rests === 0 || this.ratings.progress.unsaved > 0; rests += 1) {
      if (rests > 100) throw new Error('Something is never saved.');
      await act(() => new Promise((resolve) => setTimeout(resolve, 2)));
      const epics = this.reading.rows.flatMap(({ id }) => COLUMNS.map((column) => ({ id, column })));
      const disputed = epics.filter(({ id, column }) => this.ratings.stateAt(id, column).kind === 'conflict');
      if (disputed.length > 0)
        act(() => disputed.forEach(({ id, column }) => this.ratings.resolve(id, column.field, 'mine')));
    }
  }

  private become(next: Partial<Reading>): void {
    act(() => {
      this.reading = { ...this.reading, ...next };
      this.told();
    });
  }
}

const unmoved = (): void => undefined;

function Table({ table }: { table: RateTable }) {
  const { rows, show } = useSyncExternalStore(table.listen, table.now);
  const [ratings] = useState(() => table.ratings);
  const version = useSyncExternalStore(ratings.listen, ratings.version);
  const editing = useEditing(ratings);
  useLayoutEffect(() => ratings.setRows(rows), [ratings, rows]);
  const shown = useShownRows(rows, show, COLUMNS, ratings);
  if (shown.length === 0) return null;
  return <RateProvider value={table.rateOf(shown, editing, version)}>{table.shown}</RateProvider>;
}
