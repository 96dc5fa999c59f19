import { isPending, type Proposal } from '#domain/proposal/proposal';
import { PersonName } from '../../people/PersonName';
import { TimeText } from '../../parts/texts/TimeText';
import type { People } from '../../people/usePeople';
import { STATUS_WORDS } from './proposalWords';
import './proposal-facts.css';

/** The people whom proposals name. */
export const peopleOf = (proposals: readonly Proposal[]): string[] =>
  proposals.flatMap(({ author, decision }) => [author, ...(decision ? [decision.by] : [])]);

/** What a proposal is called, how it stands, who made it and why, and what was decided about it. */
export function ProposalFacts({ proposal, people }: { proposal: Proposal; people: People }) {
  const { title, reason, status, author, proposedAt, settingsVersion, effectiveAt, decision, appliedAs, problem } =
    proposal;
  return (
    <div>
      <p>
        <strong>{title}</strong>{' '}
        <span className="lens-proposal__status">
          {STATUS_WORDS[status] + (appliedAs === null ? '' : ` as version ${appliedAs}`)}
        </span>
      </p>
      <p>
        <PersonName accountId={author} people={people} />, <TimeText iso={proposedAt} exact />: “{reason}”
      </p>
      {isPending(proposal) && (
        <p>
          {'Made from ' +
            `${settingsVersion === 0 ? 'the default settings' : `version ${settingsVersion} of the settings`}.`}
        </p>
      )}
      {effectiveAt && (
        <p>
          {isPending(proposal) ? 'To take effect:' : 'Was meant to take effect:'} <TimeText iso={effectiveAt} exact />
        </p>
      )}
      {decision && (
        <p>
          {status === 'rejected' && !problem ? 'Rejected' : 'Approved'} by{' '}
          <PersonName accountId={decision.by} people={people} />, <TimeText iso={decision.at} exact />: “
          {decision.reason}”
        </p>
      )}
      {problem && <p>{`Could not take effect: ${problem}`}</p>}
    </div>
  );
}
