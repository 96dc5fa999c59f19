import { useCallback, useMemo } from 'react';
import { escapeOf } from '#domain/engagement/escape';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { ShareText } from '../../../parts/shares/ShareText';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { chosenVersions } from './choosing/chosen';
import { Conditions } from './Conditions';
import { EscapeTable } from './EscapeTable';
import { afterSentence, shareOfEscape } from './escapeWords';
import { ReadingProgress } from './reading/ReadingProgress';
import type { Told } from './reading/readEscape';
import { MOST_PROJECTS, readLines, type VersionsOf } from './reading/readMany';
import { useRead } from '../../../parts/messages/useRead';

interface AllProjectsProps {
  types: readonly string[];
  of: readonly VersionsOf[];
  /** There are projects that were not read. */
  more: boolean;
  asOf: string;
  onChoose: (projectId: string) => void;
}

const FAILED = 'The projects could not be counted. Try again in a minute.';

/** The projects beside each other, over the dated versions of each, and all of them together. */
export function AllProjects({ types, of, more, asOf, onChoose }: AllProjectsProps) {
  const figures = figuresIn(useHost().locale);
  const each = useMemo(() => of.map((one) => ({ ...one, chosen: chosenVersions([one], null) })), [of]);
  const read = useCallback(
    (told: Told) => {
      const dated = each.filter(({ chosen }) => chosen.versions.length > 0);
      return readLines(
        types,
        dated.map(({ project, versions: all, chosen: { versions } }) => ({ id: project.id, versions, all })),
        told,
      );
    },
    [types, each],
  );
  const reading = useRead(read, read, FAILED);
  if (reading.state === 'loading') return <ReadingProgress {...reading} says="Counting projects" />;
  if (reading.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: reading.again }}>
        {reading.problem}
      </Message>
    );
  const told = reading.value.flatMap(({ escape }) => escape ?? []);
  const sum = (count: 'before' | 'after'): number => told.reduce((all, one) => all + one[count], 0);
  const together = escapeOf(sum('before'), sum('after'));
  const problems = [
    ...of.flatMap(({ project, problem }) => (problem === null ? [] : [{ id: project.id, escape: null, problem }])),
    ...reading.value,
  ];
  const lacks = problems.filter(({ problem }) => problem !== null).length;
  return (
    <>
      <p className="escape-told__share">
        <span className="escape-told__what">
          {`Found before go-live, in ${counted(figures, told.length, 'project', 'projects')}`}
        </span>
        <ShareText share={shareOfEscape(together)} source="counted" digits={1} />
      </p>
      <p>{afterSentence(together, figures)}</p>
      {lacks > 0 && (
        <Message tone="warning" action={{ label: 'Count again', onClick: reading.again }}>
          {`${counted(figures, lacks, 'project is', 'projects are')} missing in this number: the table says why.`}
        </Message>
      )}
      {more && (
        <Message tone="information">
          {`The first ${figures(MOST_PROJECTS)} projects by name are counted. Choose another one above.`}
        </Message>
      )}
      <EscapeTable
        of="Project"
        lines={each.map(({ project, chosen }) => ({
          id: project.id,
          name: `${project.name} (${project.key})`,
          says: counted(figures, chosen.versions.length + chosen.cut, 'dated version', 'dated versions'),
        }))}
        counted={problems}
        onChoose={({ id }) => onChoose(id)}
      />
      <Conditions
        {...{ types, asOf }}
        version={null}
        released={each.flatMap(({ chosen }) => chosen.versions)}
        cut={each.reduce((sum, { chosen }) => sum + chosen.cut, 0)}
        leftOut={null}
      />
    </>
  );
}
