import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { FORMULAS } from '#domain/measure/formula';
import { useHost } from '../../../host/HostProvider';
import { PersonName } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { TimeText } from '../../../parts/texts/TimeText';
import { monthWords } from '../cells/monthWords';
import type { PartProps } from '../one/part';
import { DefineAnew } from './DefineAnew';

/** How the measure is defined, and was before: a new definition has a first month and a reason. */
export function DefinitionPart(part: PartProps) {
  const id = useId();
  const { locale } = useHost();
  const [isDefining, setDefining] = useState(false);
  const { versions, entry } = part.measure;
  const people = usePeople(versions.map(({ by }) => by));
  return (
    <section aria-labelledby={id} className="measure-definition">
      <h3 id={id}>Definition</h3>
      <ol className="measure-definition__versions" reversed>
        {[...versions].reverse().map(({ version, from, formula, text, reason, by, at }) => (
          <li key={version} value={version}>
            <p>
              <b>{from === null ? 'From the beginning' : `From ${monthWords(from, locale)}`}</b>
              {` · ${FORMULAS[formula].words}: ${FORMULAS[formula].made}`}
            </p>
            <p>{text ?? 'Nobody has written down what exactly is counted.'}</p>
            <p className="measure-definition__quiet">
              {reason !== null && `Because: ${reason} · `}
              <PersonName accountId={by} people={people} />, <TimeText iso={at} />
            </p>
          </li>
        ))}
      </ol>
      {versions.length > 1 && (
        <p className="measure-definition__quiet">Values of two definitions are never joined by a line or compared.</p>
      )}
      {entry.may.change && !isDefining && (
        <Button spacing="compact" onClick={() => setDefining(true)}>
          Define it anew
        </Button>
      )}
      {isDefining && <DefineAnew {...part} given={null} onClose={() => setDefining(false)} />}
    </section>
  );
}
