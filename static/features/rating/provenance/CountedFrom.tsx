import { kindOf } from '#domain/rating/criterion';
import type { Part } from '#domain/rating/score';
import { TimeText } from '../../../parts/texts/TimeText';

/** What was counted where nobody is asked, and of what date it is. @param countedAt when the last was recorded. */
export function CountedFrom({
  part,
  countedAt,
}: {
  part: Pick<Part, 'criterion' | 'answer'>;
  countedAt: string | undefined;
}) {
  const { criterion, answer } = part;
  const words = kindOf(criterion).counting?.words;
  if (answer === undefined || !words) return <>counted from the requests; none is recorded</>;
  return (
    <>
      {words(Number(answer))}
      {countedAt !== undefined && (
        <>
          , as of <TimeText iso={countedAt} exact />
        </>
      )}
    </>
  );
}
