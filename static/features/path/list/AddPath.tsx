import { useState } from 'react';
import { path as kind } from '#domain/register/kinds/path/path';
import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { OneProject } from '../../portfolio/scope/OneProject';
import { AddRecord } from '../../register/form/AddRecord';
import { useTableTools } from '../../register/table/useTableTools';

interface AddPathProps {
  settings: Settings;
  /** A path was added: its id; null where several rows were. */
  onAdded: (id: string | null) => void;
  onClose: () => void;
}

/** Begins a path: in which project it has its home, then what it is; or rows of a spreadsheet. */
export function AddPath({ settings, onAdded, onClose }: AddPathProps) {
  const [projectId, setProjectId] = useState<string | null>(null);
  return (
    <section className="path-list__add" aria-label={kind.add}>
      <OneProject projectId={projectId} onChoose={setProjectId}>
        {(shown) => <AddIn key={shown} projectId={shown} {...{ settings, onAdded, onClose }} />}
      </OneProject>
    </section>
  );
}

function AddIn({ projectId, settings, onAdded, onClose }: AddPathProps & { projectId: string }) {
  const home = { projectId };
  const listed = useAnswer('entry.list', { kind: 'path', home });
  const mayAdd = listed.state === 'ready' && listed.value.mayAdd;
  const table = useTableTools({ kind: 'path', home, settings, mayAdd, onAdded: () => onAdded(null) });
  if (listed.state === 'loading') return <Loading>Asking what you may do there…</Loading>;
  if (listed.state === 'failed') return <FailureMessage failure={listed.failure} onTryAgain={listed.again} />;
  return (
    <>
      <AddRecord {...{ kind: 'path', home, mayAdd, settings, onClose }} onSaved={({ id }) => onAdded(id)} />
      {table.menu}
      {table.below}
    </>
  );
}
