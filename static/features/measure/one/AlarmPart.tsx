import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { FORMULAS } from '#domain/measure/formula';
import type { Proposal } from '#domain/measure/definitionAlarm';
import { useHost } from '../../../host/HostProvider';
import { monthWords } from '../cells/monthWords';
import { DefineAnew } from '../definition/DefineAnew';
import { segmentWords } from '../grid/monthTable';
import type { Alarms } from '../reading/measureOnScreen';
import { alarmWords, proposalWords } from '../words/alarmWords';
import type { PartProps } from './part';

/** So many are told one by one; all are marked in the table. */
const MOST_TOLD = 6;

/**
 * Stated values that do not follow from their parts by the definition in force; a run of them offers to define the
 * measure anew.
 */
export function AlarmPart({ alarms: { found, proposals }, ...part }: PartProps & { alarms: Alarms }) {
  const { locale } = useHost();
  const [defining, setDefining] = useState<Proposal | null>(null);
  if (found.length === 0) return null;
  return (
    <section className="lens-message lens-message--warning measure-alarm" aria-label="Definition alarm">
      <p>
        <strong>
          {found.length === 1
            ? 'A stated value does not fit the definition.'
            : `${found.length} stated values do not fit the definition.`}
        </strong>{' '}
        Somebody may count otherwise than it is defined here, or a number was written down wrongly.
      </p>
      <ul>
        {found.slice(0, MOST_TOLD).map(({ segment, month, alarm }) => (
          <li key={`${segment} ${month}`}>
            <b>{`${monthWords(month, locale)} · ${segmentWords(segment, part.settings)}`}</b>
            {`: ${alarmWords(alarm)}.`}
          </li>
        ))}
      </ul>
      {found.length > MOST_TOLD && <p>{`${found.length - MOST_TOLD} more are marked in the table.`}</p>}
      {part.measure.entry.may.change &&
        defining === null &&
        proposals.map((proposal) => (
          <p key={proposal.from}>
            <Button spacing="compact" onClick={() => setDefining(proposal)}>
              {proposalWords(proposal, locale)}
            </Button>{' '}
            {`Since then the stated values are those of another formula: ${FORMULAS[proposal.formula].words}.`}
          </p>
        ))}
      {defining && <DefineAnew {...part} given={defining} onClose={() => setDefining(null)} />}
    </section>
  );
}
