import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { Select } from '../../../parts/controls/Select';
import { Message } from '../../../parts/messages/Message';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { useProjects } from '../../portfolio/scope/useProjects';
import { EntryForm } from '../../register/form/EntryForm';

/** A new measure, in a project that is chosen first: whoever browses it sees the measure. */
export function AddMeasure({ settings, onAdded }: { settings: Settings; onAdded: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const [projectId, setProject] = useState<string | null>(null);
  const { go } = usePortfolioPage();
  const id = useId();
  const { projects, state, problem } = useProjects('');
  const chosen = projectId ?? projects[0]?.id ?? null;
  if (!isOpen)
    return (
      <Button spacing="compact" onClick={() => setOpen(true)}>
        Add a measure
      </Button>
    );
  return (
    <section className="measures__adding" aria-label="Add a measure">
      {problem !== null && <Message tone="error">{problem}</Message>}
      {state === 'ready' && projects.length === 0 && problem === null && (
        <Message tone="empty">You can see no project. Ask a Jira administrator for the right to browse one.</Message>
      )}
      {chosen !== null && (
        <>
          <div className="measures__project">
            <label htmlFor={id}>In which project</label>
            <Select id={id} value={chosen} onChange={({ target }) => setProject(target.value)}>
              {projects.map(({ id: one, name, key }) => (
                <option key={one} value={one}>{`${name} (${key})`}</option>
              ))}
            </Select>
          </div>
          <EntryForm
            key={chosen}
            kind="measure"
            home={{ projectId: chosen }}
            entry={null}
            settings={settings}
            onCancel={() => setOpen(false)}
            onSaved={(entry) => {
              setOpen(false);
              onAdded();
              go({ view: 'measure', id: entry.id, own: {} });
            }}
          />
        </>
      )}
    </section>
  );
}
