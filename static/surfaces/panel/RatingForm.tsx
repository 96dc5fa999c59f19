import { askedCriteria } from '#domain/settings/settings';
import { CriterionField } from './fields/CriterionField';
import { DisruptionField } from './fields/DisruptionField';
import { ReasonField } from './fields/ReasonField';
import { SponsorField } from './fields/SponsorField';
import { StageField } from './fields/StageField';
import { usePanel } from './PanelContext';

/**
 * The questions in the order in which a person thinks: what changes for whom, asked by whom, where, at what cost, who
 * stands up for it.
 */
export function RatingForm() {
  const { settings } = usePanel();
  const asked = askedCriteria(settings);
  const impact = asked.find(({ id }) => id === 'impact');
  const request = asked.find(({ id }) => id === 'request');
  const further = asked.filter((criterion) => criterion !== impact && criterion !== request);
  return (
    <div className="panel-form">
      {impact && <CriterionField criterion={impact} />}
      <ReasonField />
      <div className="panel-pair">
        {request && <CriterionField criterion={request} />}
        <StageField />
      </div>
      {further.map((criterion) => (
        <CriterionField key={criterion.id} criterion={criterion} />
      ))}
      <DisruptionField />
      <SponsorField />
    </div>
  );
}
