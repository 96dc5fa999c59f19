import { Fragment, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { dayText } from '#domain/calendar/days';
import { touches, type Period } from '#domain/calendar/period';
import { NOTICEABLE } from '#domain/register/level';
import type { RowsBy } from '#domain/calendar/rows';
import type { Zone } from '#domain/calendar/zone';
import type { Settings } from '#domain/settings/settings';
import { useWidth } from '../../journey/picture/useWidth';
import type { DateWords } from '../calendarWords';
import { shownRows, type ReadDisruption, type ShownCalendar } from '../useCalendar';
import { dayX, placeRow, ticksOf, type Scale } from './layout';
import { PictureHead } from './PictureHead';
import { PictureLegend } from './PictureLegend';
import { PictureRow } from './PictureRow';
import { nextItem } from './pictureKeys';
import './bars.css';
import './picture.css';

export interface CalendarPictureProps {
  calendar: ShownCalendar;
  settings: Settings;
  by: RowsBy;
  period: Period;
  zone: Zone;
  today: number;
  dates: DateWords;
  /** Id of the epic whose records are open; null when none are. */
  openId: string | null;
  onOpen: (disruption: ReadDisruption) => void;
  /** What stands below the row from which an epic was opened. */
  opened: ReactNode;
}

/** Who suffers when: a row for each segment, stage or project, a bar for each disruption. One stop of the Tab key. */
export function CalendarPicture(props: CalendarPictureProps) {
  const { calendar, settings, by, period, zone, today, dates, openId, onOpen, opened } = props;
  const track = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const [wide, setWide] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [openRow, setOpenRow] = useState<string | null>(null);
  const scale = useMemo((): Scale => ({ period, width, zone }), [period, width, zone]);
  const rows = useMemo(() => {
    const seen = calendar.disruptions.filter((one) => touches(period, one));
    const shared = by === 'projects' ? calendar.overlaps : null;
    return shownRows(seen, by, settings).map((row) => {
      const key = row.id ?? '';
      return { ...row, key, placed: placeRow(row.disruptions, scale, { shared, isOpen: wide.has(key) }) };
    });
  }, [calendar, settings, by, period, scale, wide]);
  const ticks = useMemo(() => ticksOf(scale, (day) => dayText(day).endsWith('-01')), [scale]);

  const items = rows.map(({ key, placed }) =>
    placed.items.map(({ disruption, bar }) => ({ id: `${key} ${disruption.id}`, x: bar.x })),
  );
  const known = items.flat().some(({ id }) => id === current);
  const tabStop = known ? current : (items.flat()[0]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabStop === null ? null : nextItem(items, tabStop, event.key);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    const found = [...(picture.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    found.find(({ dataset }) => dataset['item'] === next)?.focus();
  };
  const openIn =
    openId === null
      ? null
      : (rows.find(({ key, disruptions }) => key === openRow && has(disruptions, openId)) ??
        rows.find(({ disruptions }) => has(disruptions, openId)) ??
        null);
  return (
    <div className="lens-timeline">
      {/* Arrow keys go from bar to bar; each bar is a button. */}
      <div ref={picture} role="presentation" onKeyDown={onKeyDown}>
        <PictureHead ticks={ticks} dates={dates} track={track} />
        {rows.map((row) => (
          <Fragment key={row.key}>
            <PictureRow
              {...{ row, ticks, dates, calendar, tabStop, openId }}
              past={dayX(scale, today)}
              width={width}
              onFocus={setCurrent}
              onOpen={(disruption) => {
                setOpenRow(row.key);
                onOpen(disruption);
              }}
              onWiden={() => setWide((before) => new Set([...before, row.key]))}
            />
            {openIn === row && opened}
          </Fragment>
        ))}
        {openId !== null && openIn === null && opened}
        <TodayTag x={dayX(scale, today)} width={width} words={`today, ${dates.day(today)}`} />
      </div>
      {rows.length === 0 ? (
        <p className="lens-timeline__nothing">Nothing is planned in these weeks.</p>
      ) : (
        <PictureLegend
          hasUnknown={rows.some(({ disruptions }) => disruptions.some(({ depth }) => depth === null))}
          hasMarks={rows.some(({ disruptions }) => disruptions.some(({ depth }) => (depth ?? 0) >= NOTICEABLE))}
          hasFrames={rows.some(({ placed }) => placed.frames.length > 0)}
        />
      )}
    </div>
  );
}

const has = (disruptions: readonly ReadDisruption[], epicId: string): boolean =>
  disruptions.some(({ epic }) => epic.id === epicId);

function TodayTag({ x, width, words }: { x: number; width: number; words: string }) {
  if (x < 0 || x > width || width === 0) return null;
  return (
    <div className="lens-timeline__foot">
      <div className="lens-timeline__track">
        <span className="lens-timeline__today-tag" style={{ left: Math.min(Math.max(x, 44), width - 44) }}>
          {words}
        </span>
      </div>
    </div>
  );
}
