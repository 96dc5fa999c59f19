import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import { KINDS } from '#domain/register/kinds/index';
import { RecordsHere } from '../../../register/list/RecordsHere';
import { ledAmong, type PartProps } from '../part';
import { CohortTold } from './CohortTold';
import { EarlierCohorts } from './EarlierCohorts';

const { plural, none, add } = KINDS.cohort;

/** The groups of customers of an epic; where there is none yet, those that one had elsewhere are offered to copy. */
export function CohortsPart({ data, issueId, led, onSaved }: PartProps) {
  const title = useId();
  const [asksEarlier, setAsksEarlier] = useState(false);
  const { cohorts, settings, mayAdd } = data;
  const offers = mayAdd && (asksEarlier || cohorts.length === 0);
  return (
    <section className="engagement-drawer__part" aria-labelledby={title}>
      <h3 id={title}>{plural}</h3>
      <RecordsHere
        kind="cohort"
        home={{ issueId }}
        settings={settings}
        entries={cohorts.map(({ entry }) => entry)}
        tell={({ id }) => {
          const cohort = cohorts.find((one) => one.id === id);
          return cohort && <CohortTold cohort={cohort} settings={settings} />;
        }}
        label={plural}
        none={none}
        {...(mayAdd ? { add: { words: add } } : {})}
        ledTo={ledAmong(led, 'cohort')}
        onChanged={onSaved}
      />
      {offers ? (
        <EarlierCohorts issueId={issueId} onCopied={onSaved} isAsked={asksEarlier} />
      ) : (
        mayAdd && (
          <div>
            <Button spacing="compact" appearance="subtle" onClick={() => setAsksEarlier(true)}>
              Copy an earlier cohort
            </Button>
          </div>
        )
      )}
    </section>
  );
}
