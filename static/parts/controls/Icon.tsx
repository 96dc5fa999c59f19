const PATHS = {
  chevronDown: 'M4 6.5 8 10.5 12 6.5',
  chevronRight: 'M6.5 4 10.5 8 6.5 12',
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  cross: 'M4 4 12 12 M12 4 4 12',
  search: 'M7 2.75a4.25 4.25 0 1 1 0 8.5a4.25 4.25 0 0 1 0-8.5Z M10.25 10.25 13.5 13.5',
  calendar:
    'M2.75 4.75a1.5 1.5 0 0 1 1.5-1.5h7.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-7.5a1.5 1.5 0 0 1-1.5-1.5Z' +
    'M2.75 6.75H13.25 M5.5 1.75V4 M10.5 1.75V4',
  question: 'M5.75 6.25a2.25 2.25 0 1 1 3.4 1.95C8.4 8.65 8 9 8 9.9 M8 12.6V12.7',
  more: 'M3.5 8H3.6 M8 8H8.1 M12.5 8H12.6',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign in the colour of the text around it. It says nothing by itself: words stand beside it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' || name === 'question' ? 1.75 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
