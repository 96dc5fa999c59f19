import { useId, useMemo, type ReactNode } from 'react';
import type { Stage } from '#domain/journey/journey';
import type { PageReading } from '../../portfolio/reading/pageReading';
import { placedEpics } from './placedEpics';
import { LoneEpics, SparedEpics } from './StageEpics';
import { StageMatrix } from './StageMatrix';

/**
 * What is told of single epics and projects. It needs every rated epic: of a part it would name an epic the only one
 * that is not. The frame offers to read all.
 */
export function CloserLook({ reading, stages }: { reading: PageReading; stages: readonly Stage[] }) {
  const whole = reading.extent === 'all';
  const epics = useMemo(() => (whole ? placedEpics(reading) : []), [whole, reading]);
  if (stages.length === 0 || !whole) return null;
  return (
    <>
      <Part title="Stages by project">
        <StageMatrix stages={stages} epics={epics} />
      </Part>
      <Part title="Stages that hang on one epic">
        <LoneEpics stages={stages} epics={epics} />
      </Part>
      <Part title="What could wait">
        <SparedEpics stages={stages} epics={epics} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="lens-coverage-view__part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
