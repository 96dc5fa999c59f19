import type { AssessmentView } from '#contract/rating';
import { Message } from '../../parts/messages/Message';
import { listed } from '../../features/rating/answers/words';

/** Says to someone who cannot rate here why, and who can. */
export function WhyReadOnly({ can, settings }: Pick<AssessmentView, 'can' | 'settings'>) {
  if (can.rate) return null;
  if (can.why === 'notInitiative') {
    return (
      <Message tone="information">
        Customer Lens rates issues of the type{' '}
        {listed(settings.initiativeTypes.map((name) => `“${name}”`)).replace(' and ', ' or ')}. This issue is of another
        type, so it is not rated. A Jira administrator can choose other types in the settings of Customer Lens, under
        Initiatives.
      </Message>
    );
  }
  return (
    <Message tone="information">
      You may see this epic but not edit it, so you can read its rating but not change it. To rate it, ask its project
      lead for the right to edit.
    </Message>
  );
}
