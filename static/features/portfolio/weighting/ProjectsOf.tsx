import type { RankingChange } from '#domain/portfolio/analysis/rankingChange';
import { counted, type Figures } from '../../../parts/texts/counted';
import type { PortfolioEpic } from '../reading/portfolioEpic';

interface Count {
  project: string;
  entered: number;
  left: number;
}

/** @returns the projects that gain or lose first places, by key. */
function projectsOf(
  { entered, left }: Pick<RankingChange, 'entered' | 'left'>,
  byKey: ReadonlyMap<string, PortfolioEpic>,
): Count[] {
  const counts = new Map<string, Count>();
  for (const [name, moves] of [
    ['entered', entered],
    ['left', left],
  ] as const) {
    for (const { key } of moves) {
      const project = byKey.get(key)?.project.key ?? '';
      const count = counts.get(project) ?? { project, entered: 0, left: 0 };
      counts.set(project, { ...count, [name]: count[name] + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => (a.project < b.project ? -1 : 1));
}

/** Which projects win and which lose by a weighting. */
export function ProjectsOf({
  change,
  byKey,
  figures,
}: {
  change: RankingChange;
  byKey: ReadonlyMap<string, PortfolioEpic>;
  figures: Figures;
}) {
  const projects = projectsOf(change, byKey);
  if (projects.length === 0) return null;
  return (
    <div className="lens-weighting__list">
      <h3>By project</h3>
      <ul>
        {projects.map(({ project, entered, left }) => (
          <li key={project}>
            <strong>{project}</strong>{' '}
            {`${counted(figures, entered, 'epic enters', 'epics enter')}, ${counted(figures, left, 'leaves', 'leave')}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
