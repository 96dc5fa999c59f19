import { useDepartments } from '../silos/useDepartments';
import { auditServer } from '../queue/auditServer';
import { JudgeView } from '../queue/JudgeView';
import { queueOfIds } from '../queue/queueOfIds';
import { useQueue } from '../queue/useQueue';
import type { CardFormProps } from '../../mine/mineCard';
import { useAllJudged } from './useAllJudged';
import '../audit.css';

/** One's own deliverables, one after the other, as the audit asks them; done when none is left, whoever judged it. */
export default function JudgeCard({ card, settings, onDone }: CardFormProps) {
  const { issueIds } = card.said;
  const ids = Array.isArray(issueIds) ? issueIds.map(String) : [];
  const { state, driver } = useQueue(
    () => ({ source: queueOfIds(() => ids, auditServer.judgedAmong), server: auditServer }),
    null,
    0,
  );
  useAllJudged(state, onDone);
  const departments = useDepartments(settings);
  return <JudgeView {...{ state, driver, settings, departments }} progress={null} />;
}
