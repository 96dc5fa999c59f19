import { useSyncExternalStore } from 'react';

const SECOND_MS = 1000;
/** From here on minutes say it better. */
const MINUTES_FROM_S = 100;

/** @returns how long it still takes, such as "in 12 seconds"; "now" when it is over. */
export function soonWords(seconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return seconds < MINUTES_FROM_S
    ? format.format(Math.max(0, seconds), 'second')
    : format.format(Math.round(seconds / 60), 'minute');
}

/**
 * The time that is left until something goes on, counted down each second. Screen readers find it and are not told of
 * each second. @param until in milliseconds, as `Date.now()` counts.
 */
export function Countdown({ until, locale }: { until: number; locale: string }) {
  const seconds = useSyncExternalStore(everySecond, () => Math.ceil((until - Date.now()) / SECOND_MS));
  return <span role="timer">{soonWords(seconds, locale)}</span>;
}

function everySecond(told: () => void): () => void {
  const timer = window.setInterval(told, SECOND_MS);
  return () => window.clearInterval(timer);
}
