import { useMemo } from 'react';
import { coverageWithNeeds } from '#domain/journey/coverage';
import { isAnsweredByStage } from '#domain/rating/criterion';
import { activeCriteria } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { JourneyCoverage } from './JourneyCoverage';
import type { PageReading } from '../../portfolio/reading/pageReading';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { CloserLook } from '../insight/CloserLook';
import { NeedsPart } from '../needs/NeedsPart';
import { useNeeds } from '../needs/useNeeds';
import { CoveragePicture } from '../picture/CoveragePicture';
import { useCoverage } from './useCoverage';
import './coverage.css';

/** How the stages of the customer journey are served: from the epics where all were read, else from counts of Jira. */
export default function CoverageView() {
  const { reading } = usePortfolioPage();
  return reading ? <CoverageOf reading={reading} /> : null;
}

/** While somebody writes needs, everything here shows what those would make of the coverage. */
function CoverageOf({ reading }: { reading: PageReading }) {
  const { refresh } = usePortfolioPage();
  const desk = useNeeds(reading.settings, refresh);
  const { coverage, isAbout, problem, again } = useCoverage(reading);
  const needs = desk.draft?.needs;
  const shown = useMemo(() => (coverage && needs ? coverageWithNeeds(coverage, needs) : coverage), [coverage, needs]);
  const stages = useMemo(() => shown?.stages.map(({ stage }) => stage) ?? [], [shown]);
  if (problem) return <FailureMessage failure={{ code: 'unavailable', message: problem }} onTryAgain={again} />;
  if (!shown) return <Loading>Counting the coverage…</Loading>;
  const rescores = activeCriteria(reading.settings.settings).some(isAnsweredByStage);
  return (
    <div className="lens-portfolio lens-page__card lens-coverage-view">
      {stages.length > 0 && (
        <CoveragePicture coverage={shown} isAbout={isAbout} isPreview={desk.changed} readAt={reading.readAt} />
      )}
      <JourneyCoverage coverage={shown} isAbout={isAbout} inNumbers />
      {stages.length > 0 && <NeedsPart desk={desk} stages={stages} rescores={rescores} />}
      <CloserLook reading={reading} stages={stages} />
    </div>
  );
}
