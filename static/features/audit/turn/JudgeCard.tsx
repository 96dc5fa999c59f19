import { useDepartments } from '../silos/useDepartments';
import { auditServer } from '../queue/auditServer';
import { JudgeView } from '../queue/JudgeView';
import { queueOfIds } from '../queue/queueOfIds';
import { useQueue, type QueueMakings } from '../queue/useQueue';
import type { CardFormProps } from '../../mine/mineCard';
import '../audit.css';

/** One's own deliverables, one after the other, as the audit asks them; done when the last one is judged. */
export default function JudgeCard({ card, settings, onDone }: CardFormProps) {
  const { issueIds } = card.said;
  const ids = Array.isArray(issueIds) ? issueIds.map(String) : [];
  const { state, driver } = useQueue(() => ownMakings(ids, onDone), null, 0);
  const departments = useDepartments(settings);
  return <JudgeView {...{ state, driver, settings, departments }} progress={null} />;
}

function ownMakings(issueIds: readonly string[], onAllJudged: () => void): QueueMakings {
  const judged = new Set<string>();
  return {
    source: queueOfIds(() => issueIds, auditServer.judgedAmong),
    server: {
      judgedAmong: auditServer.judgedAmong,
      async save(sending) {
        const sent = await auditServer.save(sending);
        if (sent.ok) judged.add(sending.deliverable.id);
        if (judged.size === issueIds.length) onAllJudged();
        return sent;
      },
      async takeBack(one) {
        const problem = await auditServer.takeBack(one);
        if (problem === null) judged.delete(one.deliverable.id);
        return problem;
      },
    },
  };
}
