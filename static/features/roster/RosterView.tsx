import { numericId } from '#kernel/scalars';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { ProjectRoster } from './ProjectRoster';

/** Who is close to customers, project by project: administrators of a project keep the list of theirs here. */
export default function RosterView() {
  const { reading, address, setOwn } = usePortfolioPage();
  const asked = numericId.safeParse(address.own['project']);
  // The frame shows the view once there is a reading: of it, the settings.
  return (
    reading && (
      <ProjectRoster
        projectId={asked.success ? asked.data : null}
        settings={reading.settings.settings}
        onChoose={(project) => setOwn({ project })}
      />
    )
  );
}
