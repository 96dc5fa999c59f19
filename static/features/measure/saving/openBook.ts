import { call } from '../../../host/server';
import { ReadingBook } from './readingBook';
import type { ReadingServer, SavedRow } from './readingServer';

const SERVER: ReadingServer = {
  async save(home, rows) {
    const answer = await call('reading.save', { home, rows });
    return answer.ok ? { ok: true, value: { rows: answer.value.rows as SavedRow[] } } : answer;
  },
  after(milliseconds, callBack) {
    const timer = window.setTimeout(callBack, milliseconds);
    return () => window.clearTimeout(timer);
  },
};

let opened: ReadingBook | null = null;

/**
 * The one book of this page: whoever goes to another view and comes back finds what they wrote. As long as something is
 * unsaved the browser asks before the page is left, also when another view is open.
 */
export function theBook(): ReadingBook {
  if (opened) return opened;
  const book = new ReadingBook(SERVER);
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  let asking = false;
  book.listen(() => {
    const unsaved = book.unsaved > 0;
    if (unsaved && !asking) window.addEventListener('beforeunload', ask);
    if (!unsaved && asking) window.removeEventListener('beforeunload', ask);
    asking = unsaved;
  });
  opened = book;
  return book;
}
