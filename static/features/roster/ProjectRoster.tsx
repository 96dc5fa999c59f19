import type { Settings } from '#domain/settings/settings';
import { OneProject } from '../portfolio/scope/OneProject';
import { EntryList } from '../register/list/EntryList';
import './roster.css';

interface ProjectRosterProps {
  /** Whose roster is shown; null: the first project that is listed. */
  projectId: string | null;
  settings: Settings;
  onChoose: (projectId: string) => void;
}

/** The people close to customers of one project, which is chosen among those that the viewer sees. */
export function ProjectRoster({ projectId, settings, onChoose }: ProjectRosterProps) {
  return (
    <div className="lens-roster">
      <h2 className="lens-visually-hidden">Project by project</h2>
      <OneProject projectId={projectId} onChoose={onChoose}>
        {(shown) => <EntryList key={shown} kind="roster" home={{ projectId: shown }} settings={settings} />}
      </OneProject>
    </div>
  );
}
