import { useEffect, useMemo, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import { unpackSheet } from '#domain/measure/sheet';
import { isVettedBy } from '#domain/measure/vetted';
import { call } from '../../../host/server';
import { measureOnScreen, type MeasureOnScreen } from './measureOnScreen';

type Page = Output<'measure.list'>;

/** Pages that are read by themselves; what is behind them is read when it is asked for. */
const PAGES_AT_ONCE = 10;

export interface MeasuresRead {
  state: 'loading' | 'reading on' | 'ready' | 'failed';
  measures: readonly MeasureOnScreen[];
  /** Ids of the measures whose survey is vetted. */
  vetted: ReadonlySet<string>;
  /** Measures that the viewer may not see. */
  hidden: number;
  failure: Failure | null;
  /** There are more, which are not read. */
  isPart: boolean;
  readOn: () => void;
  again: () => void;
}

interface Read {
  pages: Page[];
  failure: Failure | null;
  isReading: boolean;
}

const NOTHING: Read = { pages: [], failure: null, isReading: true };

/** All measures that the viewer may see, page by page. @param round another one reads anew. */
export function useMeasures(round: number): MeasuresRead {
  const [{ pages, failure, isReading }, setRead] = useState(NOTHING);
  const [wanted, setWanted] = useState({ round: 0, pages: PAGES_AT_ONCE });
  const asked = `${round} ${wanted.round}`;
  useEffect(() => {
    let isWanted = true;
    void readPages([], wanted.pages, (read) => isWanted && setRead(read));
    return () => {
      isWanted = false;
    };
  }, [asked, wanted.pages]);
  const told = useMemo(() => measuresIn(pages), [pages]);
  return {
    state: pages.length === 0 ? (failure ? 'failed' : 'loading') : isReading ? 'reading on' : 'ready',
    ...told,
    failure,
    isPart: pages.at(-1)?.next !== undefined,
    readOn: () => setWanted((one) => ({ ...one, pages: one.pages + PAGES_AT_ONCE })),
    again: () => setWanted((one) => ({ ...one, round: one.round + 1 })),
  };
}

async function readPages(before: Page[], most: number, tell: (read: Read) => void): Promise<void> {
  const pages = [...before];
  let cursor: string | undefined;
  do {
    const answer = await call('measure.list', cursor === undefined ? {} : { cursor });
    if (!answer.ok) return tell({ pages, failure: answer.error, isReading: false });
    pages.push(answer.value);
    cursor = answer.value.next;
    tell({ pages: [...pages], failure: null, isReading: cursor !== undefined && pages.length < most });
  } while (cursor !== undefined && pages.length < most);
}

function measuresIn(pages: readonly Page[]): Pick<MeasuresRead, 'measures' | 'vetted' | 'hidden'> {
  const definitions = pages.flatMap((page) => page.definitions);
  return {
    measures: pages.flatMap((page) =>
      page.measures.map(({ entry, sheet }) =>
        measureOnScreen(
          entry,
          definitions.filter(({ body }) => body['measure'] === entry.id),
          unpackSheet(sheet),
        ),
      ),
    ),
    vetted: vettedIn(pages.flatMap((page) => page.vettings)),
    hidden: pages.reduce((sum, page) => sum + page.hidden, 0),
  };
}

/** @returns the ids of the measures of whose survey one of these is whole and signed. */
export const vettedIn = (vettings: readonly EntryView[]): ReadonlySet<string> =>
  new Set(
    vettings
      .filter(({ body, answer, removed }) => isVettedBy({ values: body, answer, removed }))
      .map(({ body }) => String(body['measure'])),
  );
