import type { Settings } from '#domain/settings/settings';

export interface Segment {
  id: string;
  label: string;
}

/** Groups of customers that come with the app. */
const SEGMENTS: readonly Segment[] = [
  { id: 'consumers', label: 'Consumers' },
  { id: 'small-business', label: 'Small businesses' },
  { id: 'large-business', label: 'Large businesses' },
  { id: 'partners', label: 'Partners' },
];

/** @returns the segments that can be chosen. */
export const segmentsOf = (_settings: Settings): readonly Segment[] => SEGMENTS;

export const isSegment = (id: string, settings: Settings): boolean =>
  segmentsOf(settings).some((segment) => segment.id === id);
