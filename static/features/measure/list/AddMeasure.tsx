import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { PULSE } from '#domain/measure/office/pulse';
import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { OneProject } from '../../portfolio/scope/OneProject';
import { AddRecord } from '../../register/form/AddRecord';

interface AddMeasureProps {
  settings: Settings;
  onAdded: () => void;
}

/** Ways to begin a measure: of one's own, or from what is said of it already. */
const WAYS = {
  own: { does: 'Add a measure', given: undefined },
  pulse: { does: 'Add a pulse', given: PULSE },
} as const;
const WAY_NAMES = Object.keys(WAYS) as (keyof typeof WAYS)[];

/** A new measure, in a project that is chosen first: whoever browses it sees the measure. */
export function AddMeasure({ settings, onAdded }: AddMeasureProps) {
  const [adding, setAdding] = useState<keyof typeof WAYS | null>(null);
  const [projectId, setProject] = useState<string | null>(null);
  if (adding === null)
    return (
      <>
        {WAY_NAMES.map((way) => (
          <Button key={way} spacing="compact" onClick={() => setAdding(way)}>
            {WAYS[way].does}
          </Button>
        ))}
      </>
    );
  const { does, given } = WAYS[adding];
  return (
    <section className="measures__adding" aria-label={does}>
      {given && <p className="measures__output">{given.definition}</p>}
      <OneProject projectId={projectId} onChoose={setProject}>
        {(shown) => (
          <AddIn key={shown} projectId={shown} {...{ settings, given, onAdded }} onClose={() => setAdding(null)} />
        )}
      </OneProject>
    </section>
  );
}

function AddIn({
  projectId,
  settings,
  given,
  onAdded,
  onClose,
}: AddMeasureProps & { projectId: string; given: typeof PULSE | undefined; onClose: () => void }) {
  const { go } = usePortfolioPage();
  const home = { projectId };
  const listed = useAnswer('entry.list', { kind: 'measure', home });
  if (listed.state === 'loading') return <Loading>Asking what you may do there…</Loading>;
  if (listed.state === 'failed') return <FailureMessage failure={listed.failure} onTryAgain={listed.again} />;
  return (
    <AddRecord
      {...{ kind: 'measure', home, settings, onClose }}
      {...(given ? { given } : {})}
      mayAdd={listed.value.mayAdd}
      onSaved={(entry) => {
        onClose();
        onAdded();
        go({ view: 'measure', id: entry.id, own: {} });
      }}
    />
  );
}
