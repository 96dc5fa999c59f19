import Button from '@atlaskit/button/new';
import { useState } from 'react';
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

/** A new measure, in a project that is chosen first: whoever browses it sees the measure. */
export function AddMeasure({ settings, onAdded }: AddMeasureProps) {
  const [isOpen, setOpen] = useState(false);
  const [projectId, setProject] = useState<string | null>(null);
  if (!isOpen)
    return (
      <Button spacing="compact" onClick={() => setOpen(true)}>
        Add a measure
      </Button>
    );
  return (
    <section className="measures__adding" aria-label="Add a measure">
      <OneProject projectId={projectId} onChoose={setProject}>
        {(shown) => <AddIn key={shown} projectId={shown} {...{ settings, onAdded }} onClose={() => setOpen(false)} />}
      </OneProject>
    </section>
  );
}

function AddIn({
  projectId,
  settings,
  onAdded,
  onClose,
}: AddMeasureProps & { projectId: string; onClose: () => void }) {
  const { go } = usePortfolioPage();
  const home = { projectId };
  const listed = useAnswer('entry.list', { kind: 'measure', home });
  if (listed.state === 'loading') return <Loading>Asking what you may do there…</Loading>;
  if (listed.state === 'failed') return <FailureMessage failure={listed.failure} onTryAgain={listed.again} />;
  return (
    <AddRecord
      {...{ kind: 'measure', home, settings, onClose }}
      mayAdd={listed.value.mayAdd}
      onSaved={(entry) => {
        onClose();
        onAdded();
        go({ view: 'measure', id: entry.id, own: {} });
      }}
    />
  );
}
