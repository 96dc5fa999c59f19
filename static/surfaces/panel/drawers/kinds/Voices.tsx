import { VoicesDrawer } from '../../../../features/voice/VoicesDrawer';
import type { DrawnKindProps } from './drawnKind';

/** Opinions, and the challenges that stand with them. */
export function Voices({ issueId, settings, speaking, onChanged }: DrawnKindProps) {
  return <VoicesDrawer {...{ issueId, settings, speaking, onChanged }} />;
}
