import { activeCriteria, FIXED_CRITERIA } from '../../../src/domain/settings';
import { CriterionField } from './fields/CriterionField';
import { DisruptionField } from './fields/DisruptionField';
import { ReasonField } from './fields/ReasonField';
import { SponsorField } from './fields/SponsorField';
import { StageField } from './fields/StageField';
import { usePanel } from './PanelContext';

/** The questions in the order in which a person thinks: what changes for whom, asked by whom, where, at what cost, who stands up for it. */
export function RatingForm() {
  const { settings } = usePanel();
  const fixed: readonly string[] = FIXED_CRITERIA;
  const [impact, request] = fixed.map((id) => settings.criteria.find((criterion) => criterion.id === id && !criterion.archived));
  const further = activeCriteria(settings).filter(({ id }) => !fixed.includes(id));
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
