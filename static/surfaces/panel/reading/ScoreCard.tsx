import { completenessOf, scoreOfParts, type Part, type Scale } from '#domain/rating/score';
import { ScoreBar } from '../../../parts/score/ScoreBar';
import { ScoreText } from '../../../parts/score/ScoreText';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { useHost } from '../../../host/HostProvider';
import { usePanel } from '../PanelContext';

/**
 * How far the rating is, in one line. "Complete" is said only where nothing is missing: a score may be exact while the
 * sponsor, say, is still asked for.
 * @param missing how many things are still listed as missing.
 */
function statusWords(figures: Figures, parts: readonly Part[], missing: number): string {
  switch (completenessOf(parts)) {
    case 'notRated':
      return 'No question is answered yet';
    case 'range': {
      const open = parts.filter((part) => part.missing).length;
      return `A range: ${counted(figures, open, 'answer is', 'answers are')} missing`;
    }
    case 'complete':
      return missing === 0
        ? 'Complete'
        : `Exact; ${counted(figures, missing, 'other thing is', 'other things are')} missing`;
  }
}

/** The score of what is on screen, computed here and now. */
export function ScoreCard({ scale }: { scale: Scale }) {
  const { parts, missing } = usePanel();
  const figures = figuresIn(useHost().locale);
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
      <p className="panel-score__status">{statusWords(figures, parts, missing.length)}</p>
      <ScoreBar score={score} withScale />
    </section>
  );
}
