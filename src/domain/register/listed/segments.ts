import { inUse } from '#domain/settings/inUse';
import type { Segment } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';

export type { Segment } from '#domain/settings/lists';

const told = <T extends { label: string }>(one: T): T => ({ ...one, label: textOf(one.label) });

/** @returns the segments that can be chosen, in the order of the settings, under their names. */
export const segmentsOf = ({ segments }: Settings): Segment[] => inUse(segments).map(told);

export const isSegment = (id: string, { segments }: Settings): boolean =>
  inUse(segments).some((segment) => segment.id === id);

/** @returns the name of a segment, of one that was removed too; its id where the settings never knew it. */
export const segmentLabel = (id: string, { segments }: Settings): string =>
  textOf(segments.find((segment) => segment.id === id)?.label ?? id);
