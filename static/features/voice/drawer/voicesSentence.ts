import { sidesOf, type Side } from '#domain/voice/sides';
import type { Settings } from '#domain/settings/settings';
import { saidIn } from '../opinion/opinionDraft';
import type { Opinions } from '../opinion/useOpinions';
import { segmentWords } from '../voiceWords';

const SIDES: Readonly<Record<Side, string>> = {
  better: 'better',
  worse: 'worse',
  nothing: 'no difference',
  both: 'some say better, some worse',
};

/** Below this a mean looks like nothing, whatever those behind it say. */
const NEAR_NOTHING = 0.5;

export interface VoicesSentence {
  /** How many were heard, and whether they agree on the side. */
  heard: string;
  /** What each group of customers gets. */
  groups: string;
}

/** @returns what the voices of an epic come to, in two sentences. */
export function voicesSentence(
  {
    heard: { x, n, beside },
    round,
    agreement,
    opinions,
    hidden,
  }: Pick<Opinions, 'heard' | 'round' | 'agreement' | 'opinions' | 'hidden'>,
  settings: Settings,
): VoicesSentence {
  const heard = heardWords(x, n, beside, round.asked > 0);
  if (hidden > 0 || !agreement || agreement.n === 0) return { heard: `${heard}.`, groups: '' };
  const sides = sidesOf(
    opinions.flatMap((one) => {
      const { impact, segment } = saidIn(one);
      return impact === null ? [] : [{ impact, segment }];
    }),
  );
  const groups = sides.map(({ segment, side }) => `${segmentWords(segment, settings)}: ${SIDES[side]}.`).join(' ');
  if (!agreement.conflict) return { heard: `${heard}.`, groups };
  const { mean } = agreement;
  const hides = mean !== null && Math.abs(mean) < NEAR_NOTHING ? ' Their mean hides it.' : '';
  return { heard: `${heard}, and they differ in sign.`, groups: groups + hides };
}

function heardWords(x: number, n: number, beside: number, wereAsked: boolean): string {
  const others = beside === 0 ? '' : `, and ${beside} more spoke unasked`;
  // Without a round those count who are close to customers at the stages of the epic.
  if (n > 0) return `${x} of ${n} ${wereAsked ? '' : 'close to these customers '}heard${others}`;
  return beside === 0 ? 'Nobody was asked, and nobody has spoken' : `${beside} spoke unasked`;
}
