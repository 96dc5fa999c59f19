import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { PageLink } from '../../portfolio/page/PageLink';
import { agreementPhrases } from './looksWords';
import { agreementIn, disagreements, isOpen } from './looksFigures';
import type { LooksRead } from './useLooks';

/** How far two judges of the same deliverables agree, in two lines. */
export function LooksSummary({ looks }: { looks: LooksRead }) {
  const { locale } = useHost();
  const figures = figuresIn(locale);
  const { looked, waiting, failure, isReading } = looks;
  if (failure)
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: looks.again }}>
        {failure.message}
      </Message>
    );
  if (isReading && looked.length === 0) return <p className="audit-figure__of">Reading the second looks…</p>;
  const { first, rest } = agreementPhrases(agreementIn(looked), locale);
  const open = disagreements(looked).filter(isOpen).length;
  return (
    <>
      <p className="audit-figure__of">
        <strong>{first}</strong>
        {rest !== '' && `, ${rest}`}
        {looks.isPart && ' Of those that were read; there are more.'}
      </p>
      <p>
        <PageLink to={{ own: { show: 'second-look' } }}>
          {open > 0
            ? `${figures(open)} to talk through`
            : waiting.length > 0
              ? `${counted(figures, waiting.length, 'waits', 'wait')} for your second look`
              : 'What was judged twice'}
        </PageLink>
      </p>
    </>
  );
}
