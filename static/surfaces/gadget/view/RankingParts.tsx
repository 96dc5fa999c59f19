import type { ReactNode } from 'react';
import { NEEDS_REPUBLISHING } from '#domain/portfolio/flags';
import { chanceWords, SIDE_WORDS } from '#domain/portfolio/analysis/certaintyWords';
import { STRIPES } from '../../../features/portfolio/bands/stripes';
import { PlaceList } from '../../../features/portfolio/list/PlaceList';
import type { PlaceMarks } from '../../../features/portfolio/list/PlaceRow';
import type { PageAddress } from '../../../features/portfolio/page/routes';
import type { PortfolioEpic } from '../../../features/portfolio/reading/portfolioEpic';
import type { PortfolioReading } from '../../../features/portfolio/reading/portfolioReading';
import type { GadgetConfiguration } from '../../../features/portfolio/scope/gadgetConfiguration';
import { useHost } from '../../../host/HostProvider';
import { onDemand } from '../../../parts/messages/onDemand';
import { figuresIn, type Figures } from '../../../parts/texts/counted';
import { GadgetAnswers } from './GadgetAnswers';
import { GadgetHead } from './GadgetHead';
import { GadgetLegend } from './GadgetLegend';
import { PortfolioLink } from '../../../features/portfolio/page/PortfolioLink';
import type { Listed } from './listed';
import { useCertainty, type PlacesKnown } from './useCertainty';
import { useMoves, type MovesSinceBoard } from './useMoves';
import { WorstForCustomers } from './WorstForCustomers';

function certaintyOf(
  figures: Figures,
  { line, bands }: Extract<PlacesKnown, { state: 'known' }>,
  { id }: PortfolioEpic,
  { places }: Pick<PortfolioReading, 'places'>,
): PlaceMarks['certainty'] {
  const [known, band] = [line.byIssue.get(id), bands.byIssue.get(id)];
  if (!known || !band) return null;
  const at = places.findIndex(({ epic }) => epic.id === id);
  const crosses = line.tie !== null && at >= line.tie.from && at <= line.tie.to;
  return {
    stripe: STRIPES[known.side],
    word: SIDE_WORDS[known.side],
    chance: chanceWords(figures, band, bands, crosses),
  };
}

const SinceBoard = onDemand(() => import('../../../features/board/newest/SinceBoard'), null);

export interface RankingPartsProps {
  reading: PortfolioReading;
  configuration: GadgetConfiguration;
  listed: Listed;
  /** Ids of epics that the server does not vouch for. */
  doubtful: ReadonlySet<string>;
  coverage: ReactNode;
  hrefOf: (change: Partial<PageAddress>) => string | null;
  /** What stands at the end, given why nothing is told of a board. */
  children: (board: MovesSinceBoard['none']) => ReactNode;
}

/** The ranking with what is known of it: how certain it is, what moved, which answers decide, what harms customers. */
export function RankingParts({
  reading,
  configuration,
  listed,
  doubtful,
  coverage,
  hrefOf,
  children,
}: RankingPartsProps) {
  const { shown, unread } = listed;
  const { cutLine, scope } = configuration;
  const figures = figuresIn(useHost().locale);
  const certainty = useCertainty(reading, cutLine === 0 ? null : cutLine);
  const line = cutLine === 0 ? null : certainty;
  const { moves, since, board, day, mayHaveBoard, none } = useMoves(
    reading,
    cutLine || shown.places.length,
    scope.kind === 'all',
  );
  const flagsOf = (epic: PortfolioEpic): PlaceMarks['flags'] =>
    doubtful.has(epic.id) && !epic.flags.some(({ kind }) => kind === NEEDS_REPUBLISHING.kind)
      ? [...epic.flags, NEEDS_REPUBLISHING]
      : epic.flags;
  const marksOf = (epic: PortfolioEpic): PlaceMarks => {
    const by = moves && since ? since.moveOf(moves, epic.id) : undefined;
    return {
      certainty: line?.state === 'known' ? certaintyOf(figures, line, epic, reading) : null,
      move: moves && since && by !== undefined ? { by, words: since.moveWords(figures, moves, epic.id, day) } : null,
      flags: flagsOf(epic),
    };
  };
  const legend = (
    <GadgetLegend
      flags={[...shown.places.map(({ epic }) => epic), ...unread].flatMap(flagsOf)}
      hasLine={shown.cutLine !== null}
      boardDay={board ? day : null}
    />
  );
  return (
    <>
      <GadgetHead {...{ reading, legend }} known={line} listed={shown.places.length} portfolioHref={hrefOf({})} />
      <div className="lens-gadget__columns">
        <PlaceList {...{ reading, shown, unread, marksOf }} hasMoves={mayHaveBoard} />
        {reading.harm && (
          <div className="lens-gadget__worst">
            <WorstForCustomers
              harm={reading.harm}
              places={reading.places}
              doubtful={doubtful}
              allHref={hrefOf({ own: { flag: 'harmsCustomers' } })}
            />
          </div>
        )}
        <div className="lens-gadget__side">
          {coverage}
          {line?.state === 'known' && <GadgetAnswers answers={line.line.answers} />}
          {moves && board && (
            <SinceBoard moves={moves} title={board.title} day={day}>
              <PortfolioLink href={hrefOf({ view: 'board', id: board.id })}>All changes</PortfolioLink>
            </SinceBoard>
          )}
        </div>
      </div>
      {children(none)}
    </>
  );
}
