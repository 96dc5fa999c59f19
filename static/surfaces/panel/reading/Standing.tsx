import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AssessmentView } from '#contract/rating';
import { impactOf } from '#domain/rating/missing';
import type { Scale } from '#domain/rating/score';
import { toldFacts } from '#domain/register/facts';
import { failureSentence } from '../../../host/failureSentence';
import { CopyText } from '../../../parts/texts/CopyText';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import type { PortfolioSettings } from '../../../features/portfolio/reading/portfolioEpic';
import { ProvenanceTrouble } from '../../../features/rating/provenance/ProvenanceTrouble';
import { useAnsweredText } from '../../../features/rating/provenance/useAnsweredText';
import { voicedWords } from '../../../features/voice/heardWords';
import type { Provenance } from '../../../features/rating/provenance/useProvenance';
import { readStanding } from '../../../features/portfolio/receipt/readStanding';
import { equalFactsOf, type RankFacts } from '../../../features/portfolio/receipt/receiptFacts';
import { receiptText } from '../../../features/portfolio/receipt/receiptText';
import { StandingPart } from '../../../features/portfolio/receipt/StandingPart';
import '../../../features/portfolio/receipt/receipt.css';

const NOTHING_READ = 'The epics just above could not be read. Try again in a minute.';

export interface StandingProps {
  epic: { id: string; key: string };
  view: AssessmentView;
  scale: Scale;
  provenance: Provenance;
}

/**
 * Where the epic stands with what is saved, among all that the viewer can see: read when it is opened, and again after
 * each save.
 */
export default function Standing({ epic, view, scale, provenance }: StandingProps) {
  const { assessment, settings: criteria, settingsVersion } = view;
  const settings = useMemo(
    (): PortfolioSettings => ({ settings: criteria, version: settingsVersion, scale }),
    [criteria, settingsVersion, scale],
  );
  const { standing, problem, again } = useStanding(epic, view, settings);
  const answered = useAnsweredText(provenance, assessment.updatedAt);
  if (problem) {
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: again }}>
        {problem}
      </Message>
    );
  }
  if (!standing) return <Loading>Looking for the epics just above…</Loading>;
  const rated = { answers: assessment.answers, stage: assessment.stage };
  const voiced = voicedWords(toldFacts(view.facts, impactOf(assessment.answers)));
  const equal = equalFactsOf(scale, { ...epic, rated, score: null }, null);
  return (
    <div className="lens-receipt">
      <StandingPart standing={standing} equal={equal} settings={criteria} />
      {voiced && <p>{voiced}</p>}
      <ProvenanceTrouble provenance={provenance} />
      <CopyText
        label="Copy as text"
        fieldLabel="Receipt as text"
        text={receiptText(
          {
            epic: { ...epic, summary: '' },
            settings,
            rated,
            standing,
            equal,
            publishedOtherwise: null,
            voiced,
            answeredAt: assessment.updatedAt,
          },
          answered,
        )}
      />
    </div>
  );
}

interface StandingState {
  standing: RankFacts | null;
  problem: string | null;
  again: () => void;
}

function useStanding(
  { id, key }: StandingProps['epic'],
  { assessment }: AssessmentView,
  settings: PortfolioSettings,
): StandingState {
  const [round, setRound] = useState(0);
  const { answers, stage } = assessment;
  // A save answers with a new assessment, and only then is another reading worth its cost.
  const asked = useMemo(
    () => ({ own: { id, key, summary: '', rated: { answers, stage } }, settings, round }),
    [id, key, answers, stage, settings, round],
  );
  const [answer, setAnswer] = useState<{ to: typeof asked | null; standing: RankFacts | null; problem: string | null }>(
    { to: null, standing: null, problem: null },
  );
  useEffect(() => {
    let wanted = true;
    readStanding(asked.own, asked.settings).then(
      (standing) => wanted && setAnswer({ to: asked, standing, problem: standing ? null : NOTHING_READ }),
      (error: unknown) =>
        wanted && setAnswer({ to: asked, standing: null, problem: failureSentence(error, NOTHING_READ) }),
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  const again = useCallback(() => setRound((one) => one + 1), []);
  return answer.to === asked
    ? { standing: answer.standing, problem: answer.problem, again }
    : { standing: null, problem: null, again };
}
