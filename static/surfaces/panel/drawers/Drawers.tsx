import { useId, useState } from 'react';
import type { Drawer } from '#domain/register/drawers';
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

export interface DrawersProps extends Omit<DrawerContentProps, 'drawer'> {
  drawers: readonly Drawer[];
  /** The word whose drawer is open; null where none is. */
  open: string | null;
  onOpen: (word: string | null) => void;
}

/**
 * One row of words with what is counted behind each; a word opens its drawer in place. What was opened once stays as it
 * is while another is open, with all that somebody is writing in it.
 */
export function Drawers({ drawers, open, onOpen, ...content }: DrawersProps) {
  const id = useId();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  if (open !== null && !opened.has(open)) setOpened(new Set([...opened, open]));
  return (
    <section className="panel-drawers" aria-label="More about this epic">
      <ul className="panel-drawers__words">
        {drawers.map(({ word, counts, holds }) => (
          <li key={word}>
            <button
              type="button"
              className={holds ? 'panel-drawers__word' : 'panel-drawers__word panel-drawers__word--empty'}
              aria-expanded={open === word}
              aria-controls={`${id}-${word}`}
              onClick={() => onOpen(open === word ? null : word)}
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
          hidden={open !== drawer.word}
        >
          {opened.has(drawer.word) && <DrawerContent drawer={drawer} {...content} />}
        </div>
      ))}
    </section>
  );
}
