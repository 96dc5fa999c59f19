import { VoicesDrawer } from '../../../../features/voice/VoicesDrawer';
import type { DrawnKindProps } from './drawnKind';

/** Opinions, and the challenges that stand with them. */
export function Voices({ issueId, settings, onChanged }: DrawnKindProps) {
  return <VoicesDrawer issueId={issueId} settings={settings} onChanged={onChanged} />;
}
