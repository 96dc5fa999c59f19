import { useMemo, useState } from 'react';
import { daysBetween } from '#domain/voice/waiting';
import { gapsJql } from '#domain/portfolio/query/engagementQuery';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { dayOf } from '../../../parts/texts/zoneTime';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { PublishedNotes, PublishedState } from '../../portfolio/published/PublishedState';
import { usePublishedList, type ListSpec, type ReadList } from '../../portfolio/published/usePublishedList';
import { EscapePart } from '../escape/EscapePart';
import { engagementData } from '../reading/engagementData';
import { useEngagements } from '../reading/useEngagements';
import { GapAges } from './GapAges';
import { gapEpic, gapSums, longestUntoldFirst, type GapEpic } from './gapEpic';
import { GapFilters } from './GapFilters';
import { GapList } from './GapList';
import { sumsSentence } from './gapWords';
import { listedGaps, readFilter, waitingFirst } from './listedGap';
import { MoreGaps } from './MoreGaps';
import { ReadingOn } from './ReadingOn';
import './gaps.css';

const GAPS: ListSpec<GapEpic> = {
  jqlOf: gapsJql,
  epicOf: gapEpic,
  inOrder: longestUntoldFirst,
  otherwise: 'The gaps could not be read. Try again in a minute.',
};

/** Gaps across projects: what is not told upward, how bad they are, who found them, and how far their issues are. */
export default function GapsView() {
  const { reading } = usePortfolioPage();
  if (!reading) return null;
  const { settings } = reading.settings;
  return (
    <div className="lens-gaps">
      <GapsOf scope={reading.scope} settings={settings} />
      <EscapePart settings={settings} />
    </div>
  );
}

function GapsOf({ scope, settings }: { scope: string; settings: Settings }) {
  const read = usePublishedList(GAPS, scope);
  return (
    <PublishedState
      read={read}
      says="Reading the gaps…"
      empty={
        'No gap is recorded here yet. Open an epic and press “Engagement” below its rating: what a session found is ' +
        'pasted there, line by line.'
      }
    >
      {(ready) => <Gaps key={scope} settings={settings} read={ready} />}
    </PublishedState>
  );
}

interface GapsProps {
  settings: Settings;
  read: Extract<ReadList<GapEpic>, { state: 'ready' }>;
}

function Gaps({ settings, read }: GapsProps) {
  const { locale, timeZone } = useHost();
  const figures = figuresIn(locale);
  const { address } = usePortfolioPage();
  const filter = readFilter(address.own);
  // The viewer's day on which the list was opened, as they say it when they tell one: ages do not change meanwhile.
  const [now] = useState(() => dayOf(Date.now(), timeZone));
  const epics = read.list.epics;
  // Who follows an address to one epic finds its gaps read first.
  const ids = inTurn(epics, filter.epic);
  const engagements = useEngagements(ids);
  const { byIssue } = engagements;
  const listed = useMemo(
    () =>
      waitingFirst(
        epics.flatMap((epic) => {
          const opened = byIssue.get(epic.id);
          return opened ? listedGaps(engagementData(opened, settings), epic, now) : [];
        }),
      ),
    [epics, byIssue, settings, now],
  );
  const sums = gapSums(epics);
  const oldest = sums.since === null ? null : daysBetween(Date.parse(sums.since), Date.parse(now));
  return (
    <div className="lens-published">
      <p className="lens-published__sentence">{sumsSentence(sums, oldest, figures)}</p>
      <GapFilters filter={filter} epics={epics} gaps={listed} />
      <GapList
        {...{ settings, filter, epics, engagements }}
        gaps={listed}
        onSaved={(epic, entry) => {
          engagements.put(epic, entry);
          read.renew(epic);
        }}
      />
      <ReadingOn engagements={engagements} all={epics.length} />
      <GapAges gaps={listed} now={now} read={byIssue.size} all={epics.length} />
      <MoreGaps epics={epics} engagements={engagements} settings={settings} />
      <PublishedNotes read={read} which="with the most gaps that are not told" />
    </div>
  );
}

/** @returns the ids of the epics in the order in which they are read. */
function inTurn(epics: readonly GapEpic[], first: string | null): string[] {
  const chosen = epics.filter(({ key }) => key === first);
  return [...chosen, ...epics.filter(({ key }) => key !== first)].map(({ id }) => id);
}
