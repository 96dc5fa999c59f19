import { useState } from 'react';
import { useDesk } from '../settings/drafting/DraftContext';
import { Section } from '../settings/fields/Section';
import { ProjectRoster } from './ProjectRoster';

/** The rosters of all projects, for who keeps them; each record is saved by itself. */
export default function RosterSection() {
  const { inForce } = useDesk();
  const [projectId, setProjectId] = useState<string | null>(null);
  return (
    <Section
      title="Whom to ask about an epic"
      about={
        <p>
          Colleagues by customer segment and stage. The office keeps the list of every project that it may browse,
          administrators of a project that of theirs, also on the portfolio page under Customers. Each entry is saved at
          once.
        </p>
      }
    >
      <ProjectRoster projectId={projectId} settings={inForce.settings} onChoose={setProjectId} />
    </Section>
  );
}
