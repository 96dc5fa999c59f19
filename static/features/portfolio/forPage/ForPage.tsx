import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { scoreFigures } from '#domain/rating/scoreWords';
import { download } from '../../../parts/texts/download';
import { asPng, asSvg } from './pagePicture';
import { headsOf, LINE, pageHtml, pageText, withLine, type PageTable } from './pageTable';
import './for-page.css';

type Outcome = 'copied' | 'byHand' | 'png' | 'svg';

const WORDS: Record<Outcome, string> = {
  copied: 'Copied. Paste it into the page.',
  byHand: 'This page may not copy by itself. The table is selected below: copy it with Ctrl+C, or ⌘C on a Mac.',
  png: 'Saved as PNG; your browser keeps it with your downloads.',
  svg: 'This browser makes no PNG here, so it was saved as SVG; your browser keeps it with your downloads.',
};

/** Takes a ranking along to a page that is written elsewhere: as a table with links, or as a picture. */
export default function ForPage({ table, name }: { table: PageTable; name: string }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const doing = (what: Promise<Outcome>): void => {
    setOutcome(null);
    void what.then(setOutcome);
  };
  return (
    <div className="lens-for-page">
      <p>
        A table or a picture of what stands here now, for a page of Confluence or a mail. It does not change by itself,
        and whoever reads the page reads all of it, also what Jira hides from them.
      </p>
      <div className="lens-for-page__buttons">
        <Button appearance="primary" spacing="compact" onClick={() => doing(copied(table))}>
          Copy for a page
        </Button>
        <Button spacing="compact" onClick={() => doing(saved(table, name))}>
          Save as PNG
        </Button>
      </div>
      <p role="status">{outcome && WORDS[outcome]}</p>
      {outcome === 'byHand' && <ByHand table={table} />}
    </div>
  );
}

/** Both kinds at once: an editor takes the table, a field of text the words. */
async function copied(table: PageTable): Promise<Outcome> {
  const kinds = { 'text/html': pageHtml(table), 'text/plain': pageText(table) };
  try {
    const item = Object.fromEntries(Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]));
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return 'copied';
  } catch (error) {
    console.warn('The clipboard is not open to this page', error);
    return 'byHand';
  }
}

async function saved(table: PageTable, name: string): Promise<Outcome> {
  try {
    download(`${name}.png`, await asPng(table));
    return 'png';
  } catch (error) {
    console.warn('The picture could not be made of pixels', error);
    download(`${name}.svg`, asSvg(table));
    return 'svg';
  }
}

/** The same table, selected. */
function ByHand({ table }: { table: PageTable }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    place.current.focus();
    window.getSelection()?.selectAllChildren(place.current);
  }, [table]);
  const heads = headsOf(table);
  return (
    <div ref={place} className="lens-for-page__table" tabIndex={0} role="region" aria-label="The table to copy">
      <p>
        <strong>{table.href === null ? table.title : <a href={table.href}>{table.title}</a>}</strong>
      </p>
      <p>{table.note}</p>
      <table>
        <tbody>
          <tr>
            {heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
          {withLine(table).map((row) =>
            row === null ? (
              <tr key={LINE}>
                <td colSpan={heads.length}>
                  <em>{LINE}</em>
                </td>
              </tr>
            ) : (
              <tr key={row.key}>
                <td>{row.rank}</td>
                <td>
                  <a href={row.href}>{row.key}</a> {row.name}
                </td>
                <td>{scoreFigures(row.score)}</td>
                <td>{row.says}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
