import { useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import type { AuditScope } from '../queue/auditScope';
import type { JudgedHere } from '../queue/queue';
import { CountingState } from '../figures/CountingState';
import { countProjects, countStages, departmentGroups, MOST_PROJECTS, withJudged, type Groups } from './groups';
import { GroupTable } from './GroupTable';
import { useCounting, type Counted } from '../figures/useCounting';

interface GroupsPartProps {
  scope: AuditScope;
  settings: Settings;
  /** What the viewer judged in this visit. */
  judged: readonly JudgedHere[];
  /** Another number counts anew. */
  round: number;
}

const BY = { project: 'Project', department: 'Department', stage: 'Stage' } as const;
type By = keyof typeof BY;

/** Parts of an audit so few that its projects are counted without being asked. */
const FEW_PARTS = 1;

/** The share by project, by department or by stage; what takes many counts is counted when somebody asks. */
export function GroupsPart({ scope, settings, judged, round }: GroupsPartProps) {
  const figures = figuresIn(useHost().locale);
  const [by, setBy] = useState<By>('project');
  const [isAsked, setAsked] = useState(scope.parts.length <= FEW_PARTS);
  const of = `${round} ${JSON.stringify(scope.parts)}`;
  const isByStage = by === 'stage';
  const counting = useCounting(isAsked && !isByStage ? of : null, async (told) => ({
    groups: await countProjects(scope, told),
    // As it was when the counting began.
    before: judged,
  }));
  const projects = inStep(counting, ({ groups, before }) => withJudged(groups, before, judged));
  const stages = useCounting<Groups>(isAsked && isByStage ? of : null, (told) => countStages(scope, settings, told));
  const shown =
    by === 'stage'
      ? stages
      : by === 'project'
        ? projects
        : inStep(projects, (groups) => departmentGroups(groups, settings));
  return (
    <>
      <div className="audit-groups__by" role="group" aria-label="By what">
        {(Object.keys(BY) as By[]).map((one) => (
          <button
            key={one}
            type="button"
            className="lens-plain-button"
            aria-pressed={one === by}
            onClick={() => setBy(one)}
          >
            {BY[one]}
          </button>
        ))}
      </div>
      {!isAsked && (
        <button type="button" className="lens-plain-button" onClick={() => setAsked(true)}>
          {`Count ${counted(figures, scope.parts.length, 'part', 'parts')} of the audit, one after the other`}
        </button>
      )}
      <CountingState counted={shown} what="Counting" />
      {shown.state === 'ready' && (
        <>
          {shown.value.groups.length === 0 ? (
            <p className="audit-figure__note">Nothing is delivered there.</p>
          ) : (
            <GroupTable caption={`What speaks to customers, by ${by}`} head={BY[by]} groups={shown.value.groups} />
          )}
          {shown.value.more && (
            <p className="audit-figure__note">
              {isByStage
                ? 'Of the epics that were read; there are more.'
                : `The first ${figures(MOST_PROJECTS)} projects by name. There are more.`}
            </p>
          )}
        </>
      )}
    </>
  );
}

const inStep = <From,>(counted: Counted<From>, step: (from: From) => Groups): Counted<Groups> =>
  counted.state === 'ready' ? { state: 'ready', value: step(counted.value) } : counted;
