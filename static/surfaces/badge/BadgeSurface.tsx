import { missingItems } from '#domain/rating/missing';
import { findStage } from '#domain/journey/journey';
import { scaleOf } from '#domain/rating/score';
import { useHost } from '../../host/HostProvider';
import { issueHref, openIssue } from '../../host/navigation';
import { counted, figuresIn, type Figures } from '../../parts/texts/counted';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { ScoreBar } from '../../parts/score/ScoreBar';
import { ScoreText } from '../../parts/score/ScoreText';
import { StageTag } from '../../parts/score/StageTag';
import { useAnswer } from '../../parts/messages/useAnswer';
import './badge.css';

const missingWords = (figures: Figures, count: number): string =>
  count === 0 ? 'Nothing is missing.' : `${counted(figures, count, 'thing is', 'things are')} missing.`;

/** Where Jira shows the panel differs from view to view: it is called by its name. */
const WHERE = 'See the panel Customer Lens of this issue';

/** The badge beside an epic's fields, opened: the score at a glance, to read only. */
export default function BadgeSurface() {
  return (
    <main>
      <h1 className="lens-visually-hidden">Customer score</h1>
      <Reading />
    </main>
  );
}

function Reading() {
  const { siteUrl, extension, locale } = useHost();
  const answer = useAnswer('assessment.open', {});
  if (answer.state === 'loading') return <Loading>Loading the score…</Loading>;
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  const { assessment, score, settings, can } = answer.value;
  if (can.why === 'notInitiative')
    return <p className="badge__words">Customer Lens does not rate issues of this type.</p>;
  const key = extension.issue?.key;
  const open = (event: React.MouseEvent): void => {
    event.preventDefault();
    if (key) void openIssue(key);
  };
  return (
    <div className="badge">
      <p className="badge__score">
        <ScoreText score={score} /> <StageTag stage={findStage(settings.journeys, assessment.stage)} />
      </p>
      <ScoreBar score={score} withScale />
      <p className="badge__words">
        {missingWords(figuresIn(locale), missingItems(assessment, scaleOf(settings), settings.sponsorRule).length)}{' '}
        {key ? (
          <a href={issueHref(siteUrl, key)} onClick={open}>
            {WHERE}
          </a>
        ) : (
          `${WHERE}.`
        )}
      </p>
    </div>
  );
}
