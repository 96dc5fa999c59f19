import { useState } from 'react';
import { inUse } from '#domain/settings/inUse';
import { useHost } from '../../../host/HostProvider';
import type { Project } from '../../../host/jira';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { ProjectChoice } from '../../portfolio/scope/ProjectChoice';
import { useProjectNames } from '../../portfolio/scope/useProjects';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { updateListed } from '../drafting/lists';
import { fieldIds } from '../fields/fieldIds';
import { FieldProblem } from '../fields/FieldProblem';
import { Section } from '../fields/Section';
import { ListEditor } from './ListEditor';

const WORDS = {
  one: 'department',
  many: 'departments',
  removed: 'Records that name it keep it, and it can be brought back.',
};

/** Departments and their projects: nobody types a department on an epic, because its project tells it. */
export function DepartmentsSection({ isOpen }: { isOpen: boolean }) {
  const { settings } = useDesk().draft;
  const [seen, setSeen] = useState(isOpen);
  // Projects are named only for who looks at them.
  if (isOpen && !seen) setSeen(true);
  const ids = [...new Set(inUse(settings.departments).flatMap(({ projects }) => projects))];
  const names = useProjectNames(seen ? ids : []);
  return (
    <Section
      title="Departments"
      about={
        <p>
          Each department with its Jira projects. An epic belongs to the department of its project, so that nobody has
          to say it on each epic. A project belongs to one department. Paths and measures name a department from this
          list.
        </p>
      }
    >
      <ListEditor
        name="departments"
        words={WORDS}
        below={(id, label) => <Projects id={id} label={label} names={names} />}
      />
    </Section>
  );
}

interface ProjectsProps {
  id: string;
  label: string;
  names: ReadonlyMap<string, Project | null>;
}

function Projects({ id, label, names }: ProjectsProps) {
  const { draft, change } = useDesk();
  const figures = figuresIn(useHost().locale);
  const [opened, setOpened] = useState(false);
  const projects = draft.settings.departments.find((one) => one.id === id)?.projects ?? [];
  const named = projects.flatMap((one) => names.get(one)?.name ?? []).sort();
  const unnamed = projects.length - named.length;
  const others = unnamed === 0 ? [] : [counted(figures, unnamed, 'project', 'projects')];
  const summary = projects.length === 0 ? 'No project yet' : [...named, ...others].join(', ');
  return (
    <div className="lens-listing__below" id={fieldIds.projects(id)} tabIndex={-1}>
      <Disclosure
        onToggle={(open) => setOpened(opened || open)}
        summary={
          <>
            <span className="lens-visually-hidden">Projects of {label}: </span>
            {summary}
          </>
        }
      >
        {opened && (
          <ProjectChoice
            chosen={projects}
            onChange={(next) =>
              change((before) =>
                editDraft(before, (settings) =>
                  updateListed(settings, 'departments', id, (was) => ({ ...was, projects: next(was.projects) })),
                ),
              )
            }
          />
        )}
      </Disclosure>
      <FieldProblem field={fieldIds.projects(id)} />
    </div>
  );
}
