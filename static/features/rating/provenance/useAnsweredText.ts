import type { Part } from '#domain/rating/score';
import { useHost } from '../../../host/HostProvider';
import { personWords } from '../../../people/PersonName';
import { timeWords } from '../../../parts/texts/timeWords';
import type { AnsweredText } from '../../portfolio/receipt/receiptText';
import { EARLIER, givenOrigin, NOT_READ, NOTHING_RECORDED, OUTDATED, UNRECORDED } from './provenanceWords';
import type { Provenance } from './useProvenance';

/**
 * Who answered, for the text that is copied: names and exact times in the viewer's language and zone. `answeredAt` is
 * when, as it was published.
 */
export function useAnsweredText(
  { origins, last, people, failure }: Provenance,
  answeredAt: string | null,
): AnsweredText {
  const { locale, timeZone } = useHost();
  // What is pasted into minutes names its reader's own answers too.
  const name = (actor: string): string => personWords(actor, people);
  const time = (iso: string): string => timeWords(iso, new Date(), locale, timeZone).exact;
  const given = (part: Part): string | null => {
    const origin = origins && givenOrigin(part, origins);
    if (!origin) return null;
    if (origin.kind !== 'save') return origin.kind === 'earlier' ? EARLIER : UNRECORDED;
    return `by ${name(origin.actor)}, ${time(origin.at)}`;
  };
  if (last)
    return {
      last: `Last changed by ${name(last.actor)}, ${time(last.at)}.${origins?.outdated ? ` ${OUTDATED}` : ''}`,
      given,
    };
  const when = answeredAt ? `Last changed ${time(answeredAt)}.` : 'When it was last changed is not known.';
  const why = failure ? NOT_READ : origins && NOTHING_RECORDED;
  return { last: why ? `${when} ${why}` : when, given };
}
