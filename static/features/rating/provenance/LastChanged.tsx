import { useHost } from '../../../host/HostProvider';
import { personOrYouWords } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { NOTHING_RECORDED, OUTDATED } from './provenanceWords';
import type { Provenance } from './useProvenance';

/**
 * Who changed the rating last and when, in a sentence: that may have cleared an answer. `answeredAt` is when, as it was
 * published.
 */
export function LastChanged({ answeredAt, provenance }: { answeredAt: string | null; provenance: Provenance }) {
  const { accountId } = useHost();
  const { origins, last, people, failure } = provenance;
  if (last) {
    return (
      <>
        Last changed by {personOrYouWords(last.actor, people, accountId)}, <TimeText iso={last.at} />.{' '}
        {origins?.outdated && OUTDATED}
      </>
    );
  }
  const when = answeredAt && <TimeText iso={answeredAt} />;
  if (failure) return when && <>Last changed {when}.</>;
  if (!origins) return <>Last changed by …{when && <>, {when}</>}.</>;
  return (
    <>
      {when && <>Last changed {when}. </>}
      {NOTHING_RECORDED}
    </>
  );
}
