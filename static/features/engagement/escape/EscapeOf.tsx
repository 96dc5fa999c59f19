import { useCallback, useMemo, useRef, useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { dayOf } from '../../../parts/texts/zoneTime';
import {
  chosenVersions,
  EVERY_PROJECT,
  isCalledBug,
  NAMES,
  namesIn,
  readTypes,
  writeTypes,
  type Choice,
} from './choosing/chosen';
import { AllProjects } from './AllProjects';
import { EscapeFigures } from './EscapeFigures';
import { readGround, type Ground } from './reading/readGround';
import { ReadingProgress } from './reading/ReadingProgress';
import { TypesChoice } from './choosing/TypesChoice';
import { useRead } from '../../../parts/messages/useRead';
import { VersionSelect } from './choosing/VersionSelect';
import { VersionsTable } from './VersionsTable';

interface EscapeOfProps {
  /** Id of the project, or every one. */
  project: string;
  choice: Choice;
  initiativeTypes: readonly string[];
  onChoose: (change: Record<string, string>) => void;
  onProject: (project: string) => void;
}

const FAILED = 'The versions could not be read. Try again in a minute.';

/** What is told of the chosen project, or of all of them. */
export function EscapeOf({ project, ...rest }: EscapeOfProps) {
  const read = useCallback(() => readGround(project), [project]);
  const reading = useRead(read, read, FAILED);
  if (reading.state === 'loading') return <ReadingProgress done={0} of={0} says="Reading the versions" />;
  if (reading.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: reading.again }}>
        {reading.problem}
      </Message>
    );
  const [first] = reading.value.of;
  if (project !== EVERY_PROJECT && (first === undefined || first.problem !== null))
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: reading.again }}>
        {first?.problem ?? 'You cannot see this project, or it is gone. Choose another one.'}
      </Message>
    );
  return <OfGround ground={reading.value} project={project} {...rest} />;
}

function OfGround({ ground, project, choice, onChoose, ...rest }: EscapeOfProps & { ground: Ground }) {
  const named = useMemo(() => namesIn(ground.of), [ground]);
  const version = named.some(({ name }) => name === choice.version) ? choice.version : null;
  const field = useRef<HTMLSelectElement>(null);
  const { types: wanted } = choice;
  const types = useMemo(() => {
    const chosen = ground.types.filter((name) => readTypes(wanted).includes(name));
    return chosen.length > 0 ? chosen : ground.types.filter(isCalledBug);
  }, [ground, wanted]);
  const choose = (name: string): void => onChoose({ [NAMES.version]: name });
  // What was pressed is gone: what it has chosen is above.
  const open = (name: string): void => {
    choose(name);
    field.current?.focus();
  };
  if (named.length === 0) return <Message tone="empty">{nothingDated(project)}</Message>;
  const tools = (
    <div className="escape-tools">
      <VersionSelect field={field} named={named} chosen={version} onChoose={choose} />
      <TypesChoice
        all={ground.types}
        chosen={types}
        onChoose={(next) => onChoose({ [NAMES.types]: writeTypes(next) })}
      />
    </div>
  );
  if (types.length === 0)
    return (
      <>
        {tools}
        <Message tone="empty">
          No issue type is called a bug here. Say under “What counts as a bug” which ones are.
        </Message>
      </>
    );
  return (
    <>
      {tools}
      <Figures {...{ ground, project, version, types }} onVersion={open} {...rest} />
    </>
  );
}

const nothingDated = (project: string): string =>
  project === EVERY_PROJECT
    ? 'No project that you can see has a version that is released and has a date.'
    : 'No version of this project is released and has a date. It is counted here once one is, under “Releases”.';

interface FiguresProps extends Omit<EscapeOfProps, 'choice' | 'onChoose'> {
  ground: Ground;
  version: string | null;
  types: readonly string[];
  onVersion: (name: string) => void;
}

function Figures({ ground, project, version, types, initiativeTypes, onVersion, onProject }: FiguresProps) {
  const { timeZone } = useHost();
  const [asOf] = useState(() => dayOf(Date.now(), timeZone));
  const chosen = useMemo(() => chosenVersions(ground.of, version), [ground, version]);
  if (project === EVERY_PROJECT && version === null)
    return <AllProjects {...{ types, asOf }} of={ground.of} more={ground.more} onChoose={onProject} />;
  return (
    <>
      <EscapeFigures {...{ types, chosen, version, initiativeTypes, asOf }} of={ground.of} />
      {version === null && <VersionsTable types={types} of={ground.of} onChoose={onVersion} />}
    </>
  );
}
