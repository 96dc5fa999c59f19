import { useRef } from 'react';
import { Message } from '../../parts/messages/Message';
import { Bar, BarRows, Skeleton } from '../../parts/messages/Skeleton';
import { useWidth } from '../journey/picture/useWidth';
import { PortfolioFailure } from '../portfolio/reading/PortfolioFailure';
import { CalendarTools } from './CalendarTools';
import { CalendarFacts } from './findings/CalendarFacts';
import { Findings } from './findings/Findings';
import { CalendarList } from './list/CalendarList';
import { CalendarPicture } from './picture/CalendarPicture';
import type { CalendarReading } from './reading/readCalendar';
import { ReadingOn } from './reading/ReadingOn';
import { EpicRecords } from './records/EpicRecords';
import { SaveCalendar } from './saving/SaveCalendar';
import { calendarSentences } from './sentence';
import type { ShownCalendar } from './useCalendar';
import { useCalendarPage, type CalendarPage } from './useCalendarPage';
import './calendar.css';

/** Below this width of the view the picture is a list. */
const ROOM_FOR_PICTURE = 640;

/** What customers suffer while we work, by day: read by the viewer's own search, drawn or listed. */
export default function CalendarView() {
  const page = useCalendarPage();
  const { zone, today, dates, query, change, calendar, reading, failure, busy, again } = page;
  const view = useRef<HTMLDivElement>(null);
  const width = useWidth(view);
  const isNarrow = width > 0 && width < ROOM_FOR_PICTURE;
  const seen = dates.days(query.period.from, query.period.to - 1);
  return (
    <div ref={view} className="lens-calendar" aria-busy={busy}>
      <p className="lens-calendar__zone">{zoneWords(zone.name)}</p>
      <CalendarTools {...{ query, today, isNarrow, seen }} onChange={change} />
      {failure && <PortfolioFailure failure={failure} onTryAgain={again} />}
      {failure && reading && <p className="lens-calendar__note">You still see what was read before.</p>}
      {!reading && !failure && <CalendarShape />}
      {reading && calendar && <CalendarBody {...{ page, reading, calendar }} isList={query.isList || isNarrow} />}
    </div>
  );
}

interface BodyProps {
  page: CalendarPage;
  reading: CalendarReading;
  calendar: ShownCalendar;
  isList: boolean;
}

function CalendarBody({ page, reading, calendar, isList }: BodyProps) {
  const { dates, busy, failure, readOn } = page;
  return (
    <>
      {reading.someProjectsHidden && (
        <Message tone="information">Some projects are not visible to you. The calendar holds what you can see.</Message>
      )}
      {calendar.disruptions.length === 0 && !busy ? (
        <NothingRecorded />
      ) : (
        <>
          <p className="lens-calendar__sentence">
            {calendarSentences(dates.figures, calendar).map((sentence, at) =>
              at === 0 ? <b key={sentence}>{sentence}</b> : ` ${sentence}`,
            )}
          </p>
          <Shown {...{ page, reading, calendar, isList }} />
          <Findings calendar={calendar} dates={dates} />
        </>
      )}
      <CalendarFacts {...{ calendar, dates, reading }} zone={page.zone} />
      <SaveCalendar {...{ calendar, dates }} />
      <ReadingOn {...{ reading, dates, busy }} onReadOn={failure ? null : readOn} />
    </>
  );
}

/** The picture or the list, with the records of the epic that the address names in their place. */
function Shown({ page, reading, calendar, isList }: BodyProps) {
  const { zone, today, dates, query, change, again } = page;
  const epic = reading.epics.find(({ key }) => key === query.epic) ?? null;
  const close = (changed: boolean): void => {
    change({ epic: null });
    if (changed) again();
  };
  const shared = {
    ...{ calendar, dates },
    period: query.period,
    openId: epic?.id ?? null,
    onOpen: ({ epic: { key } }: { epic: { key: string } }) => change({ epic: key === query.epic ? null : key }),
    opened: epic && <EpicRecords key={epic.id} epic={epic} settings={reading.settings} onClose={close} />,
  };
  if (isList) return <CalendarList {...shared} />;
  return <CalendarPicture {...{ ...shared, zone, today }} settings={reading.settings} by={query.by} />;
}

/** @returns in whose zone times are; a device that is set to another one is named. */
function zoneWords(zone: string): string {
  const device = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const times = `What customers suffer while we work. Times are in your zone in Jira, ${zone}.`;
  return device === zone ? times : `${times} This device is set to ${device}.`;
}

const NothingRecorded = () => (
  <Message tone="empty">
    No disruption with a date is recorded for the epics that you can see. Whoever may edit an epic records one in its
    panel, under Disruption: what customers notice, from when to when, and how bad it is.
  </Message>
);

const CalendarShape = () => (
  <Skeleton says="Reading the calendar…">
    <Bar width="50%" height="24px" />
    <BarRows rows={5} height={72} columns="168px 1fr" />
  </Skeleton>
);
