import { useState } from 'react';
import type { AssessmentView } from '../../../../src/contract/procedures';
import { scoreOf, type Scale } from '../../../../src/domain/score';
import { useHost } from '../../../host/HostProvider';
import { Loading } from '../../../parts/Loading';
import { onDemand } from '../../../parts/onDemand';
import { ReceiptTable } from '../../../portfolio/receipt/ReceiptTable';
import { usePanel } from '../PanelContext';

const Standing = onDemand(() => import('./Standing'), <Loading>Opening…</Loading>);

/** Why the score is what it is. The rank and what would change it need other epics, so they are read only when a person asks. */
export function Why({ view, scale }: { view: AssessmentView; scale: Scale }) {
  const { settings, content } = usePanel();
  const { issue } = useHost().extension;
  const [open, setOpen] = useState(false);
  const saved = scoreOf(scale, view.assessment);
  const epic = issue?.key === undefined ? null : { id: issue.id, key: issue.key };
  return (
    <div className="panel-why">
      <ReceiptTable settings={settings} scale={scale} rated={content} detailed={open} />
      {saved && epic && (
        <button type="button" className="panel-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          Why this rank
        </button>
      )}
      {open && saved && epic && <Standing epic={epic} view={view} scale={scale} />}
    </div>
  );
}
