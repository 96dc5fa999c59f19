import { useState } from 'react';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { OneProject } from '../../portfolio/scope/OneProject';
import { useTableTools } from '../table/useTableTools';
import { AddRecord } from './AddRecord';
import './form.css';

interface AddInProjectProps {
  /** A kind that has its home in a project. */
  kind: KindName;
  settings: Settings;
  /** A record was added: its id; null where several rows were. */
  onAdded: (id: string | null) => void;
  onClose: () => void;
}

/** Begins a record: in which project it has its home, then what it says; or rows of a spreadsheet. */
export function AddInProject({ kind, settings, onAdded, onClose }: AddInProjectProps) {
  const [projectId, setProjectId] = useState<string | null>(null);
  return (
    <section className="register-in-project" aria-label={kindNamed(kind).add}>
      <OneProject projectId={projectId} onChoose={setProjectId}>
        {(shown) => <AddIn key={shown} projectId={shown} {...{ kind, settings, onAdded, onClose }} />}
      </OneProject>
    </section>
  );
}

function AddIn({ kind, projectId, settings, onAdded, onClose }: AddInProjectProps & { projectId: string }) {
  const home = { projectId };
  const listed = useAnswer('entry.list', { kind, home });
  const mayAdd = listed.state === 'ready' && listed.value.mayAdd;
  const table = useTableTools({ kind, home, settings, mayAdd, onAdded: () => onAdded(null) });
  if (listed.state === 'loading') return <Loading>Asking what you may do there…</Loading>;
  if (listed.state === 'failed') return <FailureMessage failure={listed.failure} onTryAgain={listed.again} />;
  return (
    <>
      <AddRecord {...{ kind, home, mayAdd, settings, onClose }} onSaved={({ id }) => onAdded(id)} />
      {table.menu}
      {table.below}
    </>
  );
}
