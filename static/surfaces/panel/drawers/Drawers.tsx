import { useEffect, useId, useRef, useState } from 'react';
import { drawersOf, type Drawer } from '#domain/register/drawers';
import type { KindName } from '#domain/register/kinds/index';
import { onDemand } from '../../../parts/messages/onDemand';
import { BarRows, Skeleton } from '../../../parts/messages/Skeleton';
import type { DrawerContentProps } from './DrawerContent';
import './drawers.css';

const DrawerContent = onDemand(
  () => import('./DrawerContent'),
  <Skeleton says="Opening…">
    <BarRows rows={2} height={64} />
  </Skeleton>,
);

interface DrawersProps extends Omit<DrawerContentProps, 'drawer'> {
  /** The viewer owes an opinion: what tells of the rating has no word. */
  owes: boolean;
  /** Kinds of the drawer that is open, one at least; none where none is. */
  open: readonly KindName[];
  /** How often the viewer was led to the drawer that is open. */
  led: number;
  onOpen: (kinds: readonly KindName[]) => void;
}

/**
 * One row of words with what is counted behind each; a word opens its drawer in place. What was opened once stays as it
 * is while another is open, with all that somebody is writing in it.
 */
export default function Drawers({ owes, open, led, onOpen, ...content }: DrawersProps) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const drawers = drawersOf(content.facts, owes);
  const isOpen = ({ kinds }: Drawer): boolean => kinds.some((kind) => open.includes(kind));
  const { word: openWord } = drawers.find(isOpen) ?? {};
  if (openWord !== undefined && !opened.has(openWord)) setOpened(new Set([...opened, openWord]));
  useEffect(() => {
    if (led === 0) return;
    const drawer = place.current?.querySelector<HTMLElement>('[role=region]:not([hidden])');
    // What the drawer leads to within itself has the focus already.
    if (!drawer?.contains(document.activeElement)) drawer?.focus();
    drawer?.scrollIntoView?.({ block: 'nearest' });
  }, [led]);
  return (
    <section ref={place} className="panel-drawers" aria-label="More about this epic">
      <ul className="panel-drawers__words">
        {drawers.map(({ word, kinds, counts, holds }) => (
          <li key={word}>
            <button
              type="button"
              className={holds ? 'panel-drawers__word' : 'panel-drawers__word panel-drawers__word--empty'}
              aria-expanded={openWord === word}
              aria-controls={`${id}-${word}`}
              onClick={() => onOpen(openWord === word ? [] : kinds)}
            >
              {word}
              {counts.length > 0 && <strong> {counts.join(', ')}</strong>}
              {!holds && <span className="lens-visually-hidden"> nothing yet</span>}
            </button>
          </li>
        ))}
      </ul>
      {drawers.map((drawer) => (
        <div
          key={drawer.word}
          id={`${id}-${drawer.word}`}
          className="panel-drawers__content"
          role="region"
          aria-label={drawer.word}
          tabIndex={-1}
          hidden={openWord !== drawer.word}
        >
          {opened.has(drawer.word) && <DrawerContent drawer={drawer} {...content} />}
        </div>
      ))}
    </section>
  );
}
