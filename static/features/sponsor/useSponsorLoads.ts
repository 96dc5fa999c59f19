import { useEffect, useState } from 'react';
import { MOST_READ_BACK } from '#contract/bounds/atOnce';
import { askingJql } from '#domain/portfolio/portfolioQuery';
import { readSummary } from '#domain/publication/summary';
import { sponsorLoadOf, type SponsorLoad } from '#domain/voice/asks';
import { NotTold } from '../../host/failureSentence';
import { searchEpics } from '../../host/jira';
import { call } from '../../host/server';

export interface SponsorLoads {
  state: 'reading' | 'ready' | 'failed';
  /** By account id of the sponsor, as far as the viewer sees their epics. */
  loads: ReadonlyMap<string, SponsorLoad>;
  /** There are more epics at which something is asked than were read. */
  isCut: boolean;
}

const NOTHING: SponsorLoads = { state: 'reading', loads: new Map(), isCut: false };

/** What is asked of some sponsors, over all epics that the viewer sees: a search, and a call where it finds some. */
export function useSponsorLoads(sponsors: readonly string[]): SponsorLoads {
  const asked = [...new Set(sponsors)].sort().join(' ');
  const [known, setKnown] = useState<SponsorLoads & { asked: string }>({ ...NOTHING, asked: '' });
  useEffect(() => {
    if (asked === '') return undefined;
    let wanted = true;
    readLoads(asked.split(' ')).then(
      (loads) => wanted && setKnown({ ...loads, asked }),
      (error: unknown) => {
        console.error('What is asked of the sponsor could not be read', error);
        if (wanted) setKnown({ ...NOTHING, state: 'failed', asked });
      },
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  return known.asked === asked ? known : NOTHING;
}

async function readLoads(sponsors: readonly string[]): Promise<SponsorLoads> {
  const { epics, nextPageToken } = await searchEpics(askingJql(sponsors), undefined, MOST_READ_BACK);
  const sponsorOf = new Map(epics.map(({ id, property }) => [id, readSummary(property)?.sponsor]));
  const answer = epics.length === 0 ? null : await call('ask.times', { issueIds: epics.map(({ id }) => id) });
  if (answer && !answer.ok) throw new NotTold(answer.error.message);
  const asks = (answer?.value.times ?? []).map(({ issueId, at, closedAt }) => ({
    issueId,
    at: Date.parse(at),
    closedAt: closedAt === null ? null : Date.parse(closedAt),
  }));
  const now = Date.now();
  const loads = sponsors.map((sponsor) => {
    const own = asks.filter(({ issueId }) => sponsorOf.get(issueId) === sponsor);
    return [sponsor, sponsorLoadOf(own, now)] as const;
  });
  return { state: 'ready', loads: new Map(loads), isCut: nextPageToken !== undefined };
}
