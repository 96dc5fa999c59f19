import { useCallback } from 'react';
import { releasedIn } from '#domain/engagement/countedVersions';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { ShareText } from '../../../parts/shares/ShareText';
import { figuresIn } from '../../../parts/texts/counted';
import type { Chosen } from './choosing/chosen';
import { Conditions } from './Conditions';
import { EscapeLine } from './line/EscapeLine';
import { afterSentence, shareOfEscape } from './escapeWords';
import { LineTable } from './line/LineTable';
import { ReadingProgress } from './reading/ReadingProgress';
import { readProject, readVersion, type Asked, type EscapeRead, type Told } from './reading/readEscape';
import type { VersionsOf } from './reading/readMany';
import { SessionsFound } from './SessionsFound';
import { useRead } from '../../../parts/messages/useRead';

interface EscapeFiguresProps {
  /** Names of the issue types that count as bugs. */
  types: readonly string[];
  of: readonly VersionsOf[];
  chosen: Chosen;
  /** Name of the version that was chosen; null for all of one project. */
  version: string | null;
  initiativeTypes: readonly string[];
  asOf: string;
}

const FAILED = 'The bugs could not be counted. Try again in a minute.';

/** Of one version, or of all of a project: what was found before go-live, how that fell, and under which conditions. */
export function EscapeFigures({ types, of, chosen, version, initiativeTypes, asOf }: EscapeFiguresProps) {
  const projectId = of[0]?.project.id ?? '';
  const read = useCallback(
    (told: Told): Promise<EscapeRead> => {
      const asked: Asked = { types, chosen: chosen.versions, all: of.flatMap(({ versions }) => versions), asOf };
      return version === null ? readProject(projectId, asked, told) : readVersion(asked, told);
    },
    [types, of, chosen, version, projectId, asOf],
  );
  const reading = useRead(read, read, FAILED);
  if (reading.state === 'loading') return <ReadingProgress {...reading} says="Counting bugs" />;
  if (reading.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: reading.again }}>
        {reading.problem}
      </Message>
    );
  return <Told {...{ types, chosen, version, asOf, initiativeTypes }} read={reading.value} />;
}

interface ToldProps extends Omit<EscapeFiguresProps, 'of'> {
  read: EscapeRead;
}

function Told({ read: { now, line, leftOut }, types, chosen, version, asOf, initiativeTypes }: ToldProps) {
  const figures = figuresIn(useHost().locale);
  const [first] = releasedIn(chosen.versions);
  return (
    <div className="escape-told">
      <div className="escape-told__figure">
        <p className="escape-told__share">
          <span className="escape-told__what">Found before go-live</span>
          <ShareText share={shareOfEscape(now)} source="counted" digits={1} />
        </p>
        <p>{afterSentence(now, figures)}</p>
        <SessionsFound versions={chosen.versions} initiativeTypes={initiativeTypes} />
      </div>
      <div className="escape-told__line">
        <EscapeLine line={line} now={now} />
        <Disclosure summary="Every day in numbers">
          <LineTable line={line} now={now} released={version === null ? null : (first?.released ?? null)} />
        </Disclosure>
      </div>
      <Conditions
        {...{ types, version, asOf, leftOut, cut: chosen.cut }}
        released={chosen.versions}
        hasLine={version === null}
      />
    </div>
  );
}
