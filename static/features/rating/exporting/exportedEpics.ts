import { countedColumns } from '../answers/columns';
import type { Rate } from '../rateMany/RateContext';
import type { ExportedEpics } from './ratingTable';

/** @returns what is on screen, saved or not, of every epic that was read. */
export function exportedEpics({ columns, settings, allRows, ratings }: Rate): ExportedEpics {
  return {
    columns: [...columns, ...countedColumns(settings.settings)],
    scale: settings.scale,
    epics: allRows.map(({ id, key, summary }) => ({ key, summary, content: ratings.contentOf(id) })),
  };
}
