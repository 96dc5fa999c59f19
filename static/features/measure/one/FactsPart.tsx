import { useId } from 'react';
import { suggestedCounting } from '#domain/measure/outputOrOutcome';
import { kindNamed } from '#domain/register/kinds/index';
import { useHost } from '../../../host/HostProvider';
import { usePeople } from '../../../people/usePeople';
import { Facts } from '../../register/list/Facts';
import { useRecordNames } from '../../register/records/useRecordNames';
import { Counting } from './Counting';
import type { PartProps } from './part';

/** What stands elsewhere on the page. */
const ELSEWHERE = ['name', 'formula', 'source', 'owner', 'definition', 'counts', 'newestMonth', 'path', 'unit'];

/** What the measure is for: who cares, who is rewarded, which decision it changes, what it is to reach. */
export function FactsPart({ measure, settings, onChanged }: PartProps) {
  const id = useId();
  const { locale, timeZone } = useHost();
  const people = usePeople([measure.owner]);
  const records = useRecordNames([measure.entry.body['replaces']]);
  const { fields } = kindNamed('measure');
  const shown = Object.fromEntries(Object.entries(fields).filter(([name]) => !ELSEWHERE.includes(name)));
  return (
    <section aria-labelledby={id} className="measure-facts">
      <h3 id={id}>What it is for</h3>
      <Counting entry={measure.entry} suggestion={suggestedCounting(measure.name)} onChanged={onChanged} />
      <Facts fields={shown} values={measure.entry.body} telling={{ settings, people, records, locale, timeZone }} />
      <Unsaid body={measure.entry.body} />
    </section>
  );
}

const ASKED = {
  customerCares: 'whether customers care about it',
  decides: 'which decision it changes',
  rewarded: 'who is rewarded on it',
  target: 'what it is to reach',
} as const;

/** What nobody has said yet: a number that changes no decision need not be read. */
function Unsaid({ body }: { body: Readonly<Record<string, unknown>> }) {
  const unsaid = Object.entries(ASKED).flatMap(([name, words]) => (body[name] == null ? [words] : []));
  if (unsaid.length === 0) return null;
  return <p className="measure-facts__unsaid">{`Not said yet: ${unsaid.join(', ')}.`}</p>;
}
