import { completenessOf, scoreOfParts, type Completeness, type Scale } from '#domain/rating/score';
import { ScoreBar } from '../../../parts/score/ScoreBar';
import { ScoreText } from '../../../parts/score/ScoreText';
import { usePanel } from '../PanelContext';

const STATUS: Record<Completeness, string> = {
  complete: 'Complete',
  range: 'A range until every question is answered',
  notRated: 'No question is answered yet',
};

/** The score of what is on screen, computed here and now. */
export function ScoreCard({ scale }: { scale: Scale }) {
  const { parts } = usePanel();
  const score = scoreOfParts(scale, parts);
  return (
    <section className="panel-score" aria-labelledby="panel-score-title">
      <div>
        <h2 className="panel-title" id="panel-score-title">
          Customer score
        </h2>
        <p className="panel-score__value" aria-live="polite">
          <ScoreText score={score} />
        </p>
      </div>
      <p className="panel-score__status">{STATUS[completenessOf(parts)]}</p>
      <ScoreBar score={score} withScale />
    </section>
  );
}
