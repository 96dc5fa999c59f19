import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { FORMULAS } from '#domain/measure/formula';
import { useHost } from '../../../host/HostProvider';
import { personOrYouWords } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';
import { SOURCE_WORDS } from '../../../parts/shares/shareWords';
import { PageLink } from '../../portfolio/page/PageLink';
import { EntryForm } from '../../register/form/EntryForm';
import { monthWords } from '../cells/monthWords';
import type { Concerns } from '../reading/concerns';
import type { PartProps } from './part';

/** What it is, who enters it, what is due, and changing it. */
export function MeasureHead({ measure, settings, onChanged, concerns }: PartProps & { concerns: Concerns }) {
  const { locale, accountId } = useHost();
  const [isChanging, setChanging] = useState(false);
  const people = usePeople([measure.owner]);
  const { entry, formula, source, unit, owner } = measure;
  const every = typeof entry.body['everyMonths'] === 'number' ? entry.body['everyMonths'] : 1;
  const path = entry.body['path'];
  const facts = [
    FORMULAS[formula].words,
    SOURCE_WORDS[source],
    unit === null ? null : `in ${unit}`,
    every === 1 ? 'every month' : `every ${every} months`,
    `entered by ${owner === null ? 'nobody' : personOrYouWords(owner, people, accountId)}`,
  ].filter((fact) => fact !== null);
  const owed = concerns.owed.map((month) => monthWords(month, locale));
  return (
    <header className="measure-page__head">
      <div>
        <p className="measure-page__back">
          <PageLink to={{ view: 'measures', id: null, own: {} }}>Measures</PageLink>
          {typeof path === 'string' && (
            <>
              {' · '}
              <PageLink to={{ view: 'path', id: path, own: {} }}>Its path</PageLink>
            </>
          )}
        </p>
        <h2>{measure.name}</h2>
        <p className="measure-page__facts">{facts.join(' · ')}</p>
        {owed.length > 0 && (
          <p className="measure-page__owed">
            {owed.length === 1 ? `${owed[0]} is due.` : `${owed.length} months are due: ${owed.join(', ')}.`}
          </p>
        )}
      </div>
      {entry.may.change && !isChanging && (
        <Button spacing="compact" onClick={() => setChanging(true)}>
          Change the measure
        </Button>
      )}
      {isChanging && (
        <div className="measure-page__form">
          <EntryForm
            kind="measure"
            home={entry.home}
            entry={entry}
            settings={settings}
            onCancel={() => setChanging(false)}
            onSaved={() => {
              setChanging(false);
              onChanged();
            }}
          />
        </div>
      )}
    </header>
  );
}
