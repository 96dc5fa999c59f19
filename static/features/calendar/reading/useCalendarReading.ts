import { useCallback, useEffect, useRef, useState } from 'react';
import type { Zone } from '#domain/calendar/zone';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import type { ReadFailure } from '../../portfolio/reading/readFailure';
import { readCalendar, type CalendarReading } from './readCalendar';

export interface CalendarState {
  /** The last that can be shown; it stays while another is read, and when that one fails. */
  reading: CalendarReading | null;
  failure: ReadFailure | null;
  busy: boolean;
}

export interface CalendarActions {
  /** Reads from the start; what is on screen stays until there is something in its place. */
  again: () => void;
  /** Goes on where it was broken off. */
  readOn: () => void;
}

/** What was answered last: about which scope, and to which question; null while only some of its pages are there. */
interface Kept extends Omit<CalendarState, 'busy'> {
  about: string;
  question: string | null;
}

/** Reads the calendar of a scope when it appears, and when the person asks for it anew. */
export function useCalendarReading(scope: Scope, zone: Zone, refreshed: number): CalendarState & CalendarActions {
  const about = JSON.stringify(scope);
  const [asked, setAsked] = useState<{ round: number; from: CalendarReading | null }>({ round: 0, from: null });
  const [kept, setKept] = useState<Kept>({ reading: null, failure: null, about, question: null });
  const question = `${about} ${zone.name} ${asked.round} ${refreshed}`;
  /** Which scope stands whole on screen: it stays until another reading of it is whole. */
  const whole = useRef<string | null>(null);
  const from = useRef(asked.from);
  useEffect(() => {
    from.current = asked.from;
  }, [asked]);

  useEffect(() => {
    let isLeft = false;
    const isQuiet = from.current === null && whole.current === about;
    const onPage = (reading: CalendarReading): boolean => {
      if (!isLeft && !isQuiet) setKept({ reading, failure: null, about, question: null });
      return isLeft;
    };
    void readCalendar(JSON.parse(about) as Scope, zone, from.current, { onPage }).then((result) => {
      if (isLeft) return;
      from.current = null;
      if (result.ok) whole.current = about;
      setKept((before) =>
        result.ok
          ? { reading: result.reading, failure: null, about, question }
          : { reading: before.about === about ? before.reading : null, failure: result.failure, about, question },
      );
    });
    return () => {
      isLeft = true;
    };
  }, [about, zone, question]);

  const isOther = kept.about !== about;
  const reading = isOther ? null : kept.reading;
  const ask = useCallback(
    (begun: CalendarReading | null) => setAsked(({ round }) => ({ round: round + 1, from: begun })),
    [],
  );
  return {
    reading,
    failure: isOther ? null : kept.failure,
    busy: kept.question !== question,
    again: useCallback(() => ask(null), [ask]),
    readOn: useCallback(() => ask(reading), [ask, reading]),
  };
}
