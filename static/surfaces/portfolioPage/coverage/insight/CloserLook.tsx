import Button from '@atlaskit/button/new';
import { useId, useMemo, type ReactNode } from 'react';
import type { Stage } from '../../../../../src/domain/journey';
import { useHost } from '../../../../host/HostProvider';
import { counted, figuresIn } from '../../../../parts/counted';
import type { PageReading } from '../../../../portfolio/whole/pageReading';
import { usePortfolioPage } from '../../page/PageContext';
import { placedEpics } from './placedEpics';
import { LoneEpics, SparedEpics } from './StageEpics';
import { StageMatrix } from './StageMatrix';

/** What is told of single epics and projects. It needs every rated epic: of a part it would name an epic the only one that is not. */
export function CloserLook({ reading, stages }: { reading: PageReading; stages: readonly Stage[] }) {
  const whole = reading.extent === 'all';
  const epics = useMemo(() => (whole ? placedEpics(reading) : []), [whole, reading]);
  if (stages.length === 0) return null;
  if (!whole) return <ReadAllFirst rated={reading.rated} />;
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

function ReadAllFirst({ rated }: { rated: number }) {
  const { readAll, progress, starting } = usePortfolioPage();
  const figures = figuresIn(useHost().locale);
  return (
    <Part title="Stages by project, single epics, and what could wait">
      <p>{`These need every one of about ${counted(figures, rated, 'rated epic', 'rated epics')}: of a part they would say what is not so.`}</p>
      {progress || starting ? (
        <p className="lens-coverage-view__hint">They are being read.</p>
      ) : (
        <Button spacing="compact" onClick={readAll}>
          {`Read all ${figures(rated)} for this`}
        </Button>
      )}
    </Part>
  );
}
