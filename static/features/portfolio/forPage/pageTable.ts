import type { Score } from '#domain/rating/score';
import { scoreFigures } from '#domain/rating/scoreWords';

/** One epic of a list that leaves for a page. */
export interface PageRow {
  /** As it is shown: `4`, `=4`; empty where it is not known. */
  rank: string;
  key: string;
  name: string;
  /** Address of the epic, so that its readers go on from there. */
  href: string;
  score: Score | null;
  /** What the last column says. */
  says: string;
}

/** A ranking as a table of a page: of Confluence, of a mail, of any editor that takes HTML. */
export interface PageTable {
  title: string;
  /** Where it comes from, to be looked at as it is now; null where the page around does not tell. */
  href: string | null;
  /** What it is of, and when it was so. */
  note: string;
  /** Head of the last column. */
  says: string;
  rows: readonly PageRow[];
  /** So many rows stand above the line; null where none is drawn. */
  above: number | null;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
const link = (href: string, text: string): string => `<a href="${escaped(href)}">${escaped(text)}</a>`;

export const LINE = 'The line';

/** @returns the heads of the columns. */
export const headsOf = ({ says }: PageTable): string[] => ['Rank', 'Epic', 'Customer score', says];

/** @returns the rows with the line between them, where it is drawn and says something. */
export function withLine({ rows, above }: PageTable): (PageRow | null)[] {
  if (above === null || above <= 0 || above >= rows.length) return [...rows];
  return [...rows.slice(0, above), null, ...rows.slice(above)];
}

/** @returns the table as HTML of its own: nothing in it comes from elsewhere, and all that people wrote is text. */
export function pageHtml(table: PageTable): string {
  const heads = headsOf(table);
  const rows = withLine(table).map((row) =>
    row === null
      ? `<tr><td colspan="${heads.length}"><em>${LINE}</em></td></tr>`
      : `<tr><td>${escaped(row.rank)}</td><td>${link(row.href, row.key)} ${escaped(row.name)}</td>` +
        `<td>${escaped(scoreFigures(row.score))}</td><td>${escaped(row.says)}</td></tr>`,
  );
  const title = table.href === null ? escaped(table.title) : link(table.href, table.title);
  return (
    `<p><strong>${title}</strong></p><p>${escaped(table.note)}</p><table><tbody>` +
    `<tr>${heads.map((head) => `<th>${escaped(head)}</th>`).join('')}</tr>${rows.join('')}</tbody></table>`
  );
}

const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** @returns the same as text, its columns parted by tabs. */
export function pageText(table: PageTable): string {
  const rows = withLine(table).map((row) =>
    row === null ? LINE : [row.rank, `${row.key} ${row.name}`, scoreFigures(row.score), row.says].map(plain).join('\t'),
  );
  const head = [table.title, ...(table.href === null ? [] : [table.href]), table.note, '', headsOf(table).join('\t')];
  return [...head, ...rows].join('\n');
}
