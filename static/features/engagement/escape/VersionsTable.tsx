import Button from '@atlaskit/button/new';
import { useCallback, useMemo, useState } from 'react';
import type { NamedVersions } from '#domain/engagement/countedVersions';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { figuresIn } from '../../../parts/texts/counted';
import { namesIn } from './choosing/chosen';
import { daysIn } from './dayWords';
import { EscapeTable } from './EscapeTable';
import { ReadingProgress } from './reading/ReadingProgress';
import type { Told } from './reading/readEscape';
import { readLines, type VersionsOf } from './reading/readMany';
import { useRead } from '../../../parts/messages/useRead';

interface VersionsTableProps {
  types: readonly string[];
  of: readonly VersionsOf[];
  onChoose: (version: string) => void;
}

/** Versions that are counted at once: two searches each. */
const AT_FIRST = 10;
const FAILED = 'The versions could not be counted. Try again in a minute.';

/** The versions of a project, the newest first, each with what was found before. */
export function VersionsTable({ types, of, onChoose }: VersionsTableProps) {
  const figures = figuresIn(useHost().locale);
  const named = useMemo(() => namesIn(of), [of]);
  const [most, setMost] = useState(AT_FIRST);
  const parts = useMemo(() => chunks(named.slice(0, most)), [named, most]);
  if (named.length < 2) return null;
  return (
    <section className="escape-many" aria-labelledby="escape-versions">
      <h3 id="escape-versions">By version</h3>
      {parts.map((part) => (
        <Part key={part[0]?.name ?? ''} types={types} of={of} part={part} onChoose={onChoose} />
      ))}
      {named.length > most && (
        <p className="escape-many__more">
          <span>{`The newest ${figures(most)} of ${figures(named.length)} versions.`}</span>
          <Button spacing="compact" onClick={() => setMost(most + AT_FIRST)}>
            {`Count ${figures(Math.min(AT_FIRST, named.length - most))} more`}
          </Button>
        </p>
      )}
    </section>
  );
}

/** What was counted stays when more are asked for. */
const chunks = (named: readonly NamedVersions[]): NamedVersions[][] =>
  Array.from({ length: Math.ceil(named.length / AT_FIRST) }, (_, at) =>
    named.slice(at * AT_FIRST, (at + 1) * AT_FIRST),
  );

function Part({ types, of, part, onChoose }: VersionsTableProps & { part: readonly NamedVersions[] }) {
  const day = daysIn(useHost().locale);
  const read = useCallback(
    (told: Told) => {
      const all = of.flatMap(({ versions }) => versions);
      return readLines(
        types,
        part.map(({ name, versions }) => ({ id: name, versions, all })),
        told,
      );
    },
    [types, of, part],
  );
  const reading = useRead(read, read, FAILED);
  if (reading.state === 'loading') return <ReadingProgress {...reading} says="Counting versions" />;
  if (reading.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: reading.again }}>
        {reading.problem}
      </Message>
    );
  return (
    <EscapeTable
      of="Version"
      lines={part.map(({ name, released }) => ({ id: name, name, says: `released ${day(released)}` }))}
      counted={reading.value}
      onChoose={({ name }) => onChoose(name)}
    />
  );
}
