import { MARKS, shareInScope } from '#domain/audit/auditShare';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { auditPhrases } from '../figures/auditWords';
import type { GroupCounts } from '../figures/countAudit';
import { fullFor, ShareScale } from '../figures/ShareScale';

export interface Group extends GroupCounts {
  id: string;
  name: string;
  /** In its place where there is little room: the key of a project. */
  short?: string;
}

interface GroupTableProps {
  caption: string;
  head: string;
  groups: readonly Group[];
}

/** Each group with its share on one scale, the published mark through all of them. */
export function GroupTable({ caption, head, groups }: GroupTableProps) {
  const { locale } = useHost();
  const figures = figuresIn(locale);
  const rows = groups.map((group) => ({ group, share: shareInScope(group.speaking, group.judged, group.total) }));
  const full = fullFor([
    MARKS.speaking,
    ...rows.flatMap(({ share }) => (share.state === 'share' ? [share.high ?? share.p] : [])),
  ]);
  return (
    <table className="audit-groups" aria-label={caption}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="audit-groups__picture" aria-hidden="true" />
          <th scope="col">Speaks to customers</th>
          <th scope="col">Judged</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ group, share }) => {
          const { first, range } = auditPhrases(share, locale);
          return (
            <tr key={group.id}>
              <th scope="row" title={group.name}>
                {group.short ?? group.name}
              </th>
              <td className="audit-groups__picture" aria-hidden="true">
                {share.state === 'share' && (
                  <ShareScale
                    says=""
                    rows={[{ name: '', drawn: { as: 'point', p: share.p, low: share.low, high: share.high } }]}
                    mark={{ at: MARKS.speaking, words: '' }}
                    full={full}
                  />
                )}
              </td>
              <td>
                {group.judged === 0 ? (
                  <span className="audit-groups__none">nothing judged</span>
                ) : (
                  <>
                    {`${first}${range === null ? '' : ` (${range})`}`}
                    <span className="audit-groups__of">
                      {` ${figures(group.speaking)} of ${figures(group.judged)}`}
                    </span>
                  </>
                )}
              </td>
              <td>{`${figures(group.judged)} of ${figures(group.total)}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
