import Button from '@atlaskit/button/new';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { SendTrouble } from '../sending/SendTrouble';
import { useSending } from '../sending/useSending';
import { dayWords, saidWords, speaksForWords } from '../voiceWords';
import { firstSaidIn, saidIn, type Stage } from './opinionDraft';
import type { OwnOpinionProps } from './useOpinions';
import { RatingSince } from './RatingSince';

interface OpinionGivenProps extends OwnOpinionProps {
  stage: Stage;
  onChange: () => void;
}

/** What the viewer said, how the round stands, and what they may do with it now. */
export function OpinionGiven({ issueId, settings, opinions, stage, onRead, onChange }: OpinionGivenProps) {
  const host = useHost();
  const { own, round } = opinions;
  const keeping = useSending('opinion.save', onRead);
  if (!own) return null;
  const said = saidIn(own);
  const first = firstSaidIn(own);
  const { evidence } = said;
  const figures = figuresIn(host.locale);
  const speaksFor = speaksForWords(said, settings, figures);
  const others = opinions.opinions.length - 1;
  return (
    <div className="voice-given">
      <p className="voice-given__said">
        You said <strong>{saidWords(said)}</strong>
        {first && <> (before you saw the others: {saidWords(first)})</>}
        {speaksFor !== null && <>, for {speaksFor}</>}.{evidence !== null && <> “{evidence}”</>}
      </p>
      <p className="voice-given__state">{stateWords(stage, own.body['kept'] === true, first !== null)}</p>
      {stage === 'waiting' && (
        <p className="voice-given__state">
          {round.waiting} of {round.asked} asked have still to answer
          {round.until !== null && `, until ${dayWords(round.until, host)} at the latest`}. Then you may keep what you
          said, or change it once.
        </p>
      )}
      {stage === 'revealed' && (
        <>
          <p className="voice-given__state">
            The round is over: {counted(figures, others, 'other opinion', 'other opinions')}. What do you say now? Both
            numbers stay on record.
          </p>
          <div className="voice-given__next">
            <Button
              isDisabled={keeping.busy}
              onClick={() => keeping.send({ issueId, version: own.version, changes: { kept: true } })}
            >
              {keeping.busy ? 'Sending…' : `Keep ${saidWords(said)}`}
            </Button>
            <Button onClick={onChange}>Change it once</Button>
          </div>
        </>
      )}
      {stage === 'settled' && own.body['blind'] !== true && own.may.change && (
        <div className="voice-given__next">
          <Button onClick={onChange}>Change it</Button>
        </div>
      )}
      <SendTrouble sending={keeping} />
      <RatingSince issueId={issueId} since={own.updatedAt} />
    </div>
  );
}

function stateWords(stage: Stage, wasKept: boolean, wasRevised: boolean): string {
  if (stage === 'waiting') return 'Sent, before you saw the others.';
  if (stage === 'revealed') return 'Said before you saw the others.';
  if (wasRevised) return 'Changed after you saw the others. Both numbers stay on record.';
  return wasKept ? 'Said before you saw the others, and kept after.' : 'Said in sight of the rating and the others.';
}
