import { FailureMessage } from '../../../parts/FailureMessage';
import { Loading } from '../../../parts/Loading';
import { JourneyCoverage } from '../../../portfolio/JourneyCoverage';
import { usePortfolioPage } from '../page/PageContext';
import { CloserLook } from './insight/CloserLook';
import { CoveragePicture } from './picture/CoveragePicture';
import { useCoverage } from './useCoverage';
import './coverage.css';

/** How the stages of the customer journey are served: from the epics where all were read, else from counts of Jira. */
export default function CoverageView() {
  const { reading } = usePortfolioPage();
  const { coverage, isAbout, problem, again } = useCoverage(reading);
  if (problem) return <FailureMessage failure={{ code: 'unavailable', message: problem }} onTryAgain={again} />;
  if (!coverage || !reading) return <Loading>Counting the coverage…</Loading>;
  return (
    <div className="lens-portfolio lens-page__card lens-coverage-view">
      {coverage.stages.length > 0 && <CoveragePicture coverage={coverage} isAbout={isAbout} readAt={reading.readAt} />}
      <JourneyCoverage coverage={coverage} isAbout={isAbout} inNumbers />
      <CloserLook reading={reading} />
    </div>
  );
}
