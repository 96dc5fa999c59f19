import { CLASSES, speaksToCustomers } from '#domain/audit/classes';
import { belowJql, unjudgedJql } from '#domain/portfolio/query/auditQuery';
import { useHost } from '../../../host/HostProvider';
import { openAddress, searchHref } from '../../../host/navigation';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { useRead } from '../../../parts/messages/useRead';
import { countAudit, type AuditCounts } from '../figures/countAudit';

/** How many of the issues below one are judged, and how many of them speak to customers: Jira's own counts. */
export function ChildrenJudged({ issueKey }: { issueKey: string }) {
  const { locale, siteUrl } = useHost();
  const below = belowJql([issueKey]);
  const read = useRead(
    () => countAudit([below], CLASSES),
    below,
    'What stands below it could not be counted. Try again in a minute.',
  );
  if (read.state === 'loading') return <Loading>Counting what stands below it…</Loading>;
  if (read.state === 'failed')
    return (
      <Message tone="warning" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  const { total } = read.value;
  const address = searchHref(siteUrl, unjudgedJql(below));
  return (
    <p>
      {belowWords(read.value, figuresIn(locale))}{' '}
      {judgedOf(read.value) < total && (
        <a
          href={address}
          onClick={(event) => {
            event.preventDefault();
            void openAddress(address);
          }}
        >
          Those that are not judged, in Jira
        </a>
      )}
    </p>
  );
}

const judgedOf = ({ byClass }: AuditCounts): number => CLASSES.reduce((sum, one) => sum + (byClass[one] ?? 0), 0);

function belowWords(counts: AuditCounts, figures: Figures): string {
  const { total, byClass } = counts;
  if (total === 0) return 'Nothing stands below it.';
  const judged = judgedOf(counts);
  if (judged === 0) return `Of the ${counted(figures, total, 'issue', 'issues')} below it none is judged.`;
  const speaks = CLASSES.filter(speaksToCustomers).reduce((sum, one) => sum + (byClass[one] ?? 0), 0);
  return (
    `Below it ${figures(judged)} of ${counted(figures, total, 'issue', 'issues')} ${judged === 1 ? 'is' : 'are'} ` +
    `judged; ${speaks === 0 ? 'none' : figures(speaks)} of them ${speaks === 1 ? 'speaks' : 'speak'} to customers.`
  );
}
