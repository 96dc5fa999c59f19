import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { PageLink } from '../../portfolio/page/PageLink';
import type { CardFormProps, ListCard } from '../../mine/mineCard';
import { looksMakings } from '../looks/looksQueue';
import { JudgeView } from '../queue/JudgeView';
import { useQueue } from '../queue/useQueue';
import { useDepartments } from '../silos/useDepartments';
import { useAllJudged } from './useAllJudged';
import '../audit.css';

type LookCardProps = CardFormProps<ListCard>;

/** What was drawn for a second look, one after the other and blind; done when none is left, whoever looked. */
export default function LookCard(props: LookCardProps) {
  const answer = useAnswer('audit.looks', {});
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  if (answer.state === 'loading') return <Loading>Reading what waits for a second look…</Loading>;
  return <Looks {...props} waiting={answer.value.waiting} />;
}

function Looks({ settings, onDone, waiting }: LookCardProps & { waiting: readonly string[] }) {
  const { state, driver } = useQueue(() => looksMakings(() => waiting), null, 0);
  useAllJudged(state, onDone);
  const departments = useDepartments(settings);
  return (
    <>
      <JudgeView {...{ state, driver, settings, departments }} progress={null} isSecond />
      <p className="audit-figure__note">
        <PageLink to={{ view: 'audit', id: null, own: { show: 'second-look' } }}>Where the two judges differ</PageLink>
      </p>
    </>
  );
}
