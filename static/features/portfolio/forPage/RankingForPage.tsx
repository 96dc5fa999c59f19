import { SIDE_WORDS } from '#domain/portfolio/analysis/certaintyWords';
import { useHost } from '../../../host/HostProvider';
import { issueHref } from '../../../host/navigation';
import { onDemand } from '../../../parts/messages/onDemand';
import { Loading } from '../../../parts/messages/Loading';
import { Popover } from '../../../parts/opening/Popover';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { timeWords } from '../../../parts/texts/timeWords';
import { usePortfolioPage } from '../page/PageContext';
import type { RankingRow } from '../ranking/rankingRows';
import type { PageReading } from '../reading/pageReading';
import { settingsWords } from '../receipt/receiptWords';
import type { PageTable } from './pageTable';

const ForPage = onDemand(() => import('./ForPage'), <Loading>Opening…</Loading>);

/** A page holds so many and stays a page. */
const MOST = 200;

interface RankingForPageProps {
  reading: PageReading;
  /** As they are shown: filtered and in order. */
  rows: readonly RankingRow[];
  inRankOrder: boolean;
}

/** The ranking as it is shown, for a page that is written elsewhere. */
export function RankingForPage({ reading, rows, inRankOrder }: RankingForPageProps) {
  const { address, hrefOf } = usePortfolioPage();
  const { siteUrl, locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const shown = rows.slice(0, MOST);
  const { exact } = timeWords(reading.readAt, new Date(), locale, timeZone);
  const left = rows.length > shown.length ? `, the first of ${figures(rows.length)}` : '';
  const table: PageTable = {
    title: 'Customer ranking',
    href: hrefOf({}),
    note: [counted(figures, shown.length, 'epic', 'epics') + left, exact, settingsWords(reading.settings.version)].join(
      '. ',
    ),
    says: 'Certainty',
    above: inRankOrder ? shown.filter(({ position }) => position < address.places).length : null,
    rows: shown.map(({ epic, place, certainty }) => ({
      ...{ rank: place?.text ?? '', key: epic.key, name: epic.summary, href: issueHref(siteUrl, epic.key) },
      ...{ score: epic.score, says: certainty ? SIDE_WORDS[certainty.side] : '' },
    })),
  };
  return (
    <Popover label="For a page">
      <ForPage table={table} name={`customer-ranking-${reading.readAt.slice(0, 10)}`} />
    </Popover>
  );
}
