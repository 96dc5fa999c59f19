import type { AgendaItem } from '#domain/board/agenda';
import type { People } from '../../../people/usePeople';
import { SponsorLoad } from '../../sponsor/SponsorLoad';
import type { BoardVoices } from './useBoardVoices';

interface AgendaSponsorsProps {
  items: readonly AgendaItem[];
  voices: BoardVoices;
  people: People;
}

/** What waits for the sponsors of the epics on the agenda of which something is asked. */
export function AgendaSponsors({ items, voices: { byIssue }, people }: AgendaSponsorsProps) {
  const asked = items.flatMap(({ epic }) => {
    const { sponsor = null, openAsks = 0 } = byIssue.get(epic.issueId) ?? {};
    return sponsor !== null && openAsks > 0 ? [sponsor] : [];
  });
  const sponsors = [...new Set(asked)];
  if (sponsors.length === 0) return null;
  return (
    <>
      <h4>What sponsors are asked</h4>
      <SponsorLoad sponsors={sponsors} people={people} />
    </>
  );
}
