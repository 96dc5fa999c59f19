import { act } from '@testing-library/react';
import { useSyncExternalStore } from 'react';
import { monthsBetween } from '#domain/trend/month';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { monthTable } from '../../../static/features/measure/grid/monthTable';
import { ReadingGrid } from '../../../static/features/measure/grid/ReadingGrid';
import { measureOnScreen } from '../../../static/features/measure/reading/measureOnScreen';
import { ReadingBook } from '../../../static/features/measure/saving/readingBook';
import { renderSurface } from '../../support/screen/renderSurface';
import { aMeasure, aSheet, measureId } from './aMeasure';
import { MemoryReadings } from './memoryReadings';

export const MEASURE = measureId(0);
export const MONTHS = monthsBetween('2025-01', '2026-06');
export const SEGMENTS = ['all', ...DEFAULT_SETTINGS.segments.map(({ id }) => id)].slice(0, 3);
const NOW = '2026-06-20T10:00:00.000Z';

interface Shown {
  newestFirst: boolean;
  /** Months that a filter hides. */
  hidden: readonly string[];
}

/** The table of readings with the real parts below it, whose rows a test filters, sorts and reads anew. */
export class ReadingsOnScreen {
  readonly server = new MemoryReadings();
  readonly book = new ReadingBook(this.server, () => 0);
  readonly unmount: () => void;
  private shown: Shown = { newestFirst: false, hidden: [] };
  private told = (): void => undefined;

  constructor() {
    this.read();
    this.unmount = renderSurface(() => <Table of={this} />).unmount;
  }

  readonly now = (): Shown => this.shown;
  readonly listen = (told: () => void): (() => void) => {
    this.told = told;
    return () => undefined;
  };

  become(next: Partial<Shown>): void {
    act(() => {
      this.shown = { ...this.shown, ...next };
      this.told();
    });
  }

  /** Reads what is stored now. */
  read(): void {
    act(() => this.book.takes([{ id: MEASURE, home: { projectId: '10000' }, months: this.server.read(MEASURE) }]));
  }

  /** Waits until every save was answered; where two people gave a value, the person's own is kept. */
  async settle(): Promise<void> {
    for (let rests = 0; rests === 0 || this.book.unsaved > 0; rests += 1) {
      if (rests > 100) throw new Error('Something is never saved.');
      await act(() => new Promise((resolve) => setTimeout(resolve, 2)));
      for (const month of MONTHS)
        for (const segment of SEGMENTS) {
          const cell = { measure: MEASURE, month, segment };
          if (this.book.stateAt(cell).kind === 'conflict') act(() => this.book.resolve(cell, 'mine'));
        }
    }
  }
}

const measure = measureOnScreen(aMeasure(), [], aSheet({}));

function Table({ of }: { of: ReadingsOnScreen }) {
  const { newestFirst, hidden } = useSyncExternalStore(of.listen, of.now);
  const table = monthTable(measure, {
    settings: DEFAULT_SETTINGS,
    locale: 'en-GB',
    months: MONTHS.length,
    newestFirst,
    onlyMissing: false,
    read: measure,
    now: NOW,
  });
  const rows = table.rows.filter(({ id }) => !hidden.includes(id));
  return rows.length === 0 ? null : <ReadingGrid table={{ ...table, rows }} book={of.book} />;
}
