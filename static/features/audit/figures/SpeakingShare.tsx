import { MARKS, type AuditShare } from '#domain/audit/auditShare';
import { useHost } from '../../../host/HostProvider';
import { shareWordsIn } from '../../../parts/shares/shareWords';
import { auditPhrases, auditSentence } from './auditWords';
import { fullFor, ShareScale, type ScaleRow } from './ShareScale';

/** The share of what is delivered that speaks to customers: of those judged, and of all. */
export function SpeakingShare({ share }: { share: AuditShare }) {
  const { locale } = useHost();
  const words = shareWordsIn(locale);
  const phrases = auditPhrases(share, locale);
  const mark = `published: ${words.percent(MARKS.speaking)}`;
  const rows = rowsOf(share);
  const full = fullFor([MARKS.speaking, ...rows.flatMap(({ drawn }) => ratesOf(drawn))]);
  return (
    <div>
      <p className="audit-figure__first">
        <strong>{phrases.first}</strong>
        {phrases.range !== null && (
          <span>
            <span className="lens-visually-hidden">, 95% interval</span> ({phrases.range})
          </span>
        )}
      </p>
      {phrases.counts !== '' && <p className="audit-figure__of">{[phrases.counts, phrases.bounds ?? ''].join(' ')}</p>}
      {rows.length > 0 && (
        <ShareScale
          says={auditSentence(phrases, mark)}
          rows={rows}
          mark={{ at: MARKS.speaking, words: mark }}
          full={full}
          percent={words.percent}
        />
      )}
    </div>
  );
}

const ratesOf = (drawn: ScaleRow['drawn']): number[] =>
  drawn.as === 'bounds' ? [drawn.high] : drawn.as === 'bar' ? [drawn.p] : [drawn.high ?? drawn.p];

function rowsOf(share: AuditShare): ScaleRow[] {
  const { bounds, inScope } = share;
  const isPart = 'n' in share && share.n < inScope;
  return [
    ...(share.state === 'share'
      ? [{ name: 'judged', drawn: { as: 'point', p: share.p, low: share.low, high: share.high } } as const]
      : []),
    ...(bounds && isPart ? [{ name: 'all', drawn: { as: 'bounds', low: bounds[0], high: bounds[1] } } as const] : []),
  ];
}
