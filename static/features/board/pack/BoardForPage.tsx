import type { BoardView } from '#contract/board';
import { standsAbove } from '#domain/board/tie';
import { rankText } from '#domain/portfolio/rank';
import { useHost } from '../../../host/HostProvider';
import { issueHref } from '../../../host/navigation';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { Popover } from '../../../parts/opening/Popover';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { timeWords } from '../../../parts/texts/timeWords';
import type { PageTable } from '../../portfolio/forPage/pageTable';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { settingsWords } from '../../portfolio/receipt/receiptWords';
import type { EpicNames } from '../snapshot/useBoard';
import { countAbove, decidedTie } from '../tie/decidedTie';
import { decisionLabel } from './decisionWords';

const ForPage = onDemand(() => import('../../portfolio/forPage/ForPage'), <Loading>Opening…</Loading>);

/** A frozen board with its decisions, for a page that is written elsewhere: the epics that its reader may see. */
export function BoardForPage({ view, names }: { view: BoardView; names: EpicNames | null }) {
  const { hrefOf } = usePortfolioPage();
  const { siteUrl, locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const { board, epics, decisions } = view;
  const tie = decidedTie(view);
  const byIssue = new Map(decisions.map((decision) => [decision.issueId, decision]));
  // Without its name an epic would stand there for nobody.
  const named = epics.flatMap((epic) => {
    const name = names?.get(epic.issueId);
    return name ? [{ epic, name }] : [];
  });
  const { exact } = timeWords(board.at, new Date(), locale, timeZone);
  const table: PageTable = {
    title: board.title,
    href: hrefOf({ own: {} }),
    note: [
      `Frozen ${exact}`,
      counted(figures, named.length, 'epic', 'epics'),
      settingsWords(board.settingsVersion),
    ].join('. '),
    says: 'Decision',
    above: named.length === epics.length ? countAbove(view) : null,
    rows: named.map(({ epic, name }) => {
      const decision = byIssue.get(epic.issueId);
      const isFirst = standsAbove(epic, board.places, tie);
      return {
        ...{ rank: rankText(epic), key: name.key, name: name.summary, href: issueHref(siteUrl, name.key) },
        ...{ score: epic, says: decision ? decisionLabel(decision.decision, isFirst) : '' },
      };
    }),
  };
  return (
    <Popover label="For a page">
      <ForPage table={table} name={`board-${board.at.slice(0, 10)}`} />
    </Popover>
  );
}
