import type { FrozenGoLive, FrozenWarning } from '#domain/engagement/goLive/frozenGoLive';
import type { SinceGoLive } from '#domain/engagement/goLive/sinceGoLive';
import type { Warning } from '#domain/engagement/warnings';
import { counted, type Figures } from '../../../parts/texts/counted';
import type { MatrixLines } from '../matrix/matrixLines';
import { moreFirst } from '../words/moreWords';
import { WARNING_WORDS, warningsTold, type WarningTold } from '../words/warningWords';

/** What the sentences of the page name, in the reader's language. */
export interface GoLiveWords {
  figures: Figures;
  day: (iso: string) => string;
}

/** @returns the warnings of a page in sentences, with the names and days that it was frozen with. */
export function frozenWarnings({ warnings, matrix }: FrozenGoLive, { figures, day }: GoLiveWords): WarningTold[] {
  const quiet = warnings.flatMap((one) => (one.id === 'improbablyQuiet' ? one.sessions : []));
  return warningsTold(warnings.map(asWarning), {
    ...{ figures, day, dueAt: null },
    hard: matrix.rows.flatMap(({ name, hard }) => (hard && name !== null ? [name] : [])),
    quiet: (id) => quiet[Number(id)] ?? null,
  });
}

/** A frozen warning holds its sessions; by their place among them the words find them. */
const asWarning = (one: FrozenWarning): Warning =>
  one.id === 'improbablyQuiet' ? { id: one.id, sessions: one.sessions.map((_, at) => String(at)) } : one;

/** @returns the matrix of a page as it is drawn: of sessions that took place. */
export const frozenMatrix = ({ matrix: { rows, columns, cells } }: FrozenGoLive): MatrixLines => ({
  columns: columns.map(({ name }, at) => ({
    id: String(at),
    head: name === null ? null : { name, size: null, endCustomers: null, friendly: false },
  })),
  rows: rows.map(({ name, hard }, row) => ({
    id: String(row),
    head: name === null ? null : { label: name, hard },
    cells: (cells[row] ?? []).map(({ sessions, gaps }, at) => ({ id: String(at), held: sessions, planned: 0, gaps })),
  })),
});

const MORE: Readonly<Record<'held' | 'gaps' | 'after', readonly [one: string, several: string]>> = {
  held: ['more session took place', 'more sessions took place'],
  gaps: ['more gap was found', 'more gaps were found'],
  after: ['more gap was found only after go-live', 'more gaps were found only after go-live'],
};

/** @returns one difference as a sentence. */
export function sinceGoLiveSentence(since: SinceGoLive, figures: Figures): string {
  switch (since.what) {
    case 'light':
      return since.on ? `Ready by now: ${since.words}.` : `No longer ready: ${since.words}.`;
    case 'confirmed':
      return since.standing ? 'The sponsor has confirmed the rating.' : 'What the sponsor confirmed no longer stands.';
    case 'held':
    case 'gaps':
    case 'after':
      return `${counted(figures, since.more, ...MORE[since.what])}.`;
    case 'untold':
      return (
        `${counted(figures, since.now, 'gap is', 'gaps are')} not told upward; ` +
        `on this page ${figures(since.before)}.`
      );
    case 'warning':
      return since.isThere
        ? `New warning: ${WARNING_WORDS[since.id].toLowerCase()}.`
        : `No longer so: ${WARNING_WORDS[since.id].toLowerCase()}.`;
    case 'unseen':
      return (
        `What nobody has found yet: ${moreFirst(since.now, figures)}; ` +
        `on this page: ${moreFirst(since.before, figures)}.`
      );
  }
}
