import { textOf } from '#domain/settings/shippedTexts';
import type { Settings } from '#domain/settings/settings';
import type { KnownReason } from '../cells/readCell';

/** @returns why customers may be lost, by the settings; those too that were removed and were read before. */
export const knownReasons = ({ reasons }: Settings): KnownReason[] =>
  reasons.map(({ id, label }) => ({ id, label: textOf(label) }));
