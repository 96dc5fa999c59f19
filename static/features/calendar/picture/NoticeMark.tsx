import type { Notice } from '#domain/calendar/notice';

/** The sign of a notice: an empty triangle is due, a full one given, a crossed ring missing. Words stand beside it. */
export function NoticeMark({ state }: { state: Notice['state'] }) {
  if (state === 'none') return null;
  const isMissing = state === 'late' || state === 'unplanned';
  return (
    <svg
      className={`lens-notice-mark lens-notice-mark--${isMissing ? 'missing' : state}`}
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      {isMissing ? (
        <>
          <circle cx="9" cy="9" r="7" />
          <path d="M6.2 6.2l5.6 5.6M11.8 6.2l-5.6 5.6" />
        </>
      ) : (
        <path d="M3.5 4.5h11L9 14z" />
      )}
    </svg>
  );
}
