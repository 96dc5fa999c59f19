import type { Part } from '#domain/rating/score';
import { useHost } from '../../../host/HostProvider';
import { personOrYouWords } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { EARLIER, givenOrigin, UNRECORDED } from './provenanceWords';
import type { Provenance } from './useProvenance';

/**
 * Who gave one answer and when, in as few words as there are; nothing for an answer that is missing or not saved yet.
 */
export function GivenBy({ part, provenance }: { part: Part; provenance: Provenance }) {
  const { accountId } = useHost();
  const { origins, people, failure } = provenance;
  if (part.missing || failure) return null;
  if (!origins) return <>by …</>;
  const origin = givenOrigin(part, origins);
  if (!origin) return null;
  if (origin.kind !== 'save') return <>{origin.kind === 'earlier' ? EARLIER : UNRECORDED}</>;
  return (
    <>
      by {personOrYouWords(origin.actor, people, accountId)}, <TimeText iso={origin.at} />
    </>
  );
}
