import { useState } from 'react';
import type { AssessmentView } from '#contract/rating';
import { scoreOf, type Scale } from '#domain/rating/score';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import { useProvenance } from '../../../features/rating/provenance/useProvenance';
import { ReceiptTable } from '../../../features/portfolio/receipt/ReceiptTable';
import { usePanel } from '../PanelContext';
import { useIssueInput } from '../useIssueInput';
import { historyUpTo, latestSave } from './savedHistory';

const Standing = onDemand(() => import('./Standing'), <Loading>Opening…</Loading>);

/**
 * Why the score is what it is. Who answered, the rank and what would change it have to be read, so they are read only
 * when a person asks.
 */
export function Why({ view, scale }: { view: AssessmentView; scale: Scale }) {
  const { settings, content, parts } = usePanel();
  const { issue } = useHost().extension;
  const input = useIssueInput();
  const [open, setOpen] = useState(false);
  const { assessment } = view;
  const saved = scoreOf(scale, assessment);
  const epic = issue?.key === undefined ? null : { id: issue.id, key: issue.key };
  const shown = open && saved !== null && epic !== null;
  const provenance = useProvenance({
    scale,
    rated: assessment,
    asked: shown ? { ...input, ...historyUpTo(assessment) } : null,
    latest: latestSave(assessment),
  });
  return (
    <div className="panel-why">
      <ReceiptTable
        settings={settings}
        scale={scale}
        rated={content}
        countedAt={view.facts.requestsAt}
        parts={parts}
        details={shown ? provenance : null}
      />
      {saved && epic && (
        <button type="button" className="lens-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          Why this rank
        </button>
      )}
      {shown && <Standing epic={epic} view={view} scale={scale} provenance={provenance} />}
    </div>
  );
}
