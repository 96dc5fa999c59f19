import { useRef, type ComponentType } from 'react';
import { onDemand } from '../../parts/messages/onDemand';
import type { ViewName } from '../../features/portfolio/page/routes';
import { ViewSkeleton } from '../../features/portfolio/page/ViewSkeleton';
import { VIEWS } from './views';
import { useKeepsFocus } from './useKeepsFocus';

const SHOWN: Partial<Record<string, ComponentType>> = Object.fromEntries(
  Object.entries(VIEWS).map(([name, { load, shape: Shape = ViewSkeleton }]) => [name, onDemand(load, <Shape />)]),
);

/** The view that the address names. */
export function ViewSlot({ name }: { name: ViewName }) {
  const section = useRef<HTMLElement>(null);
  useKeepsFocus(section);
  const Shown = SHOWN[name];
  return (
    <section ref={section} className="lens-page__view" aria-label={VIEWS[name]?.label}>
      {Shown && <Shown />}
    </section>
  );
}
