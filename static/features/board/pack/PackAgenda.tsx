import { AGENDA_ORDER, agendaOf, type AgendaItem } from '#domain/board/agenda';
import type { Bands } from '#domain/portfolio/analysis/bands';
import type { BoardView } from '#contract/board';
import { standsAbove } from '#domain/board/tie';
import { rankText } from '#domain/portfolio/rank';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Loading } from '../../../parts/messages/Loading';
import { lineSentence } from '#domain/portfolio/analysis/certaintyWords';
import { boardCertainty, openPlaceWords } from './boardCertainty';
import { AGENDA_WORDS, agendaWords } from './decisionWords';
import { EpicName } from '../snapshot/EpicName';
import { amongSeen } from '../snapshot/LeftOut';
import type { BoardVoices } from '../dissent/useBoardVoices';
import { AgendaSponsors } from '../dissent/AgendaSponsors';
import { ItemVoices } from '../dissent/ItemVoices';
import type { People } from '../../../people/usePeople';
import type { EpicNames } from '../snapshot/useBoard';
import { decidedTie } from '../tie/decidedTie';
import { tieWords } from '../tie/tieWords';

export interface PackAgendaProps {
  view: BoardView;
  /** The board that the pack compares with. */
  before: BoardView | null;
  /** Null until they are worked out. */
  bands: Bands | null;
  names: EpicNames | null;
  voices: BoardVoices;
  people: People;
}

/** What the board has to decide: contested places, what is on hold, and what stands above the line undecided. */
export function PackAgenda({ view, before, bands, names, voices, people }: PackAgendaProps) {
  const figures = figuresIn(useHost().locale);
  if (!bands) return <Loading>Working out which places are safe…</Loading>;
  const { items, goingAhead } = agendaOf(
    { places: view.board.places, epics: view.epics, tie: decidedTie(view) },
    bands,
    view.decisions,
    before?.decisions,
    voices.disputed,
  );
  const earlier = before?.board.title ?? '';
  const line = boardCertainty(view, bands);
  const { lead, rest } = lineSentence(figures, line);
  const openOf = (issueId: string): string | null =>
    openPlaceWords(figures, line, issueId, (id) => names?.get(id)?.key ?? 'an epic without a name');
  const isTieOpen = view.tie !== null && !view.tie.decided;
  return (
    <>
      <p>
        <strong>{lead}</strong> {rest}
        {view.leftOut > 0 && ' This is told of the epics of the board that you see.'}
      </p>
      {view.tie && isTieOpen && (
        <p>
          {'A tie crosses the line, and nobody has put it in order. ' +
            tieWords(figures, { epics: view.epics, tie: view.tie })}
        </p>
      )}
      {items.length === 0 && !isTieOpen && <p>{`Nothing is left to decide${amongSeen(view)}.`}</p>}
      {AGENDA_ORDER.map((reason) => {
        const own = items.filter((item) => item.reason === reason);
        return (
          own.length > 0 && (
            <div key={reason}>
              <h4>{AGENDA_WORDS[reason]}</h4>
              <AgendaList items={own} {...{ before, earlier, names, openOf, voices, people }} />
            </div>
          )
        );
      })}
      <AgendaSponsors items={items} {...{ voices, people }} />
      {goingAhead > 0 && (
        <p>
          {`${counted(figures, goingAhead, 'epic above the line goes', 'epics above the line go')} ` +
            `ahead as “${earlier}” decided.`}
        </p>
      )}
    </>
  );
}

interface AgendaListProps {
  items: readonly AgendaItem[];
  before: BoardView | null;
  earlier: string;
  names: EpicNames | null;
  /** What the open place of an epic hangs on. */
  openOf: (issueId: string) => string | null;
  voices: BoardVoices;
  people: People;
}

function AgendaList({ items, before, earlier, names, openOf, voices, people }: AgendaListProps) {
  const wasFirst = (issueId: string): boolean => {
    const then = before?.epics.find((epic) => epic.issueId === issueId);
    return before !== null && then !== undefined && standsAbove(then, before.board.places, decidedTie(before));
  };
  return (
    <ul className="lens-board__changes lens-pack__list">
      {items.map((item) => {
        const words = agendaWords(item, earlier, wasFirst(item.epic.issueId), openOf(item.epic.issueId));
        return (
          <li key={item.epic.issueId}>
            <span className="lens-board__move">{rankText(item.epic)}</span>
            <span>
              <EpicName issueId={item.epic.issueId} names={names} />
              {words !== '' && <span className="lens-board__causes">{words}</span>}
              <ItemVoices item={item} {...{ voices, people }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
