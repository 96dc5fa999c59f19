import { useHost } from '../../../host/HostProvider';
import { personOrYouWords } from '../../../people/PersonName';
import { TimeText } from '../../../parts/texts/TimeText';
import { NOTHING_RECORDED, OUTDATED } from './provenanceWords';
import type { Provenance } from './useProvenance';

/** Who answered last and when, in a sentence. `answeredAt` is when, as it was published. */
export function LastAnswered({ answeredAt, provenance }: { answeredAt: string | null; provenance: Provenance }) {
  const { accountId } = useHost();
  const { origins, last, people, failure } = provenance;
  if (last) {
    return (
      <>
        Last answered by {personOrYouWords(last.actor, people, accountId)}, <TimeText iso={last.at} />.{' '}
        {origins?.outdated && OUTDATED}
      </>
    );
  }
  const when = answeredAt && <TimeText iso={answeredAt} />;
  if (failure) return when && <>Last answered {when}.</>;
  if (!origins) return <>Last answered by …{when && <>, {when}</>}.</>;
  return (
    <>
      {when && <>Last answered {when}. </>}
      {NOTHING_RECORDED}
    </>
  );
}
