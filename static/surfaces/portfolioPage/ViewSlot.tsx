import { useEffect, useRef, type ComponentType } from 'react';
import { nameWindow } from '../../host/history';
import { Loading } from '../../parts/messages/Loading';
import { onDemand } from '../../parts/messages/onDemand';
import type { ViewName } from '../../features/portfolio/page/routes';
import { VIEWS } from './views';
import { useKeepsFocus } from './useKeepsFocus';

const SHOWN: Partial<Record<string, ComponentType>> = Object.fromEntries(
  Object.entries(VIEWS).map(([name, { load }]) => [name, onDemand(load, <Loading>Opening…</Loading>)]),
);

/**
 * The view that the address names. Whoever goes to another is taken to its beginning, which screen readers then read.
 */
export function ViewSlot({ name }: { name: ViewName }) {
  const section = useRef<HTMLElement>(null);
  useKeepsFocus(section);
  const before = useRef(name);
  const label = VIEWS[name]?.label ?? '';
  useEffect(() => {
    nameWindow(`${label} · Customer portfolio`);
    if (before.current !== name) section.current?.focus();
    before.current = name;
  }, [name, label]);
  const Shown = SHOWN[name];
  return (
    <section ref={section} className="lens-page__view" tabIndex={-1} aria-label={label}>
      {Shown && <Shown />}
    </section>
  );
}
