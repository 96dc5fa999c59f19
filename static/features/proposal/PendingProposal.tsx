import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Failure } from '#contract/errors';
import { PROPOSAL_REASON_MAX, type Proposal } from '#domain/proposal/proposal';
import { changesNothing } from '#domain/settings/weights';
import { useHost } from '../../host/HostProvider';
import { call } from '../../host/server';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { onDemand } from '../../parts/messages/onDemand';
import { Disclosure } from '../../parts/opening/Disclosure';
import type { People } from '../../people/usePeople';
import { ProposalFacts } from './ProposalFacts';
import { WeightChanges } from '../portfolio/weighting/WeightChanges';
import type { Stored } from '../settings/drafting/draft';

export interface PendingProposalProps {
  proposal: Proposal;
  /** Settings in force. */
  inForce: Stored;
  people: People;
  onDecided: (proposal: Proposal) => void;
}

const ProposalEffect = onDemand(() => import('./ProposalEffect'), <Loading>Opening…</Loading>);

/** One proposal: what it changes and whom that moves, and the decision about it. */
export function PendingProposal({ proposal, inForce: { settings, version }, people, onDecided }: PendingProposalProps) {
  const id = useId();
  const { accountId } = useHost();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isOwn = settings.secondPerson === true && proposal.author === accountId;
  const lacksReason = reason.trim() === '';
  const cannotSend = sending || lacksReason;
  const isInForce = proposal.status === 'open' && changesNothing(settings, proposal.weights);
  const mayApprove = proposal.status === 'open' && !isOwn && !isInForce;
  const decide = async (approve: boolean): Promise<void> => {
    setSending(true);
    const answer = await call('proposal.decide', { id: proposal.id, version: proposal.version, approve, reason });
    setSending(false);
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) onDecided(answer.value.proposal);
  };
  return (
    <li>
      <ProposalFacts proposal={proposal} people={people} />
      <WeightChanges settings={settings} weights={proposal.weights} />
      <Disclosure
        onToggle={setOpened}
        summary={
          <>
            What would change <span className="lens-visually-hidden">by {proposal.title}</span>
          </>
        }
      >
        {opened && <ProposalEffect key={version} weights={proposal.weights} />}
      </Disclosure>
      <div className="lens-proposals__decide">
        <label htmlFor={id}>
          Reason for the decision <span className="lens-visually-hidden">about {proposal.title}</span>
        </label>
        <textarea
          id={id}
          className="lens-input"
          aria-describedby={lacksReason ? `${id}-why` : undefined}
          rows={2}
          // Decided, there is nothing that more could be written about.
          readOnly={sending}
          maxLength={PROPOSAL_REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="lens-proposals__buttons">
          {mayApprove && (
            <Button spacing="compact" appearance="primary" isDisabled={cannotSend} onClick={() => void decide(true)}>
              Approve
            </Button>
          )}
          <Button spacing="compact" isDisabled={cannotSend} onClick={() => void decide(false)}>
            {proposal.status === 'open' ? 'Reject' : 'Call off'}
          </Button>
        </div>
        {lacksReason && (
          <p id={`${id}-why`}>
            {'Write a reason first: then you can ' +
              `${mayApprove ? 'approve or reject' : proposal.status === 'open' ? 'reject' : 'call off'}.`}
          </p>
        )}
        {isOwn && proposal.status === 'open' && !isInForce && (
          <p>You proposed this: another administrator has to approve it.</p>
        )}
        {failure && <FailureMessage failure={failure} />}
      </div>
    </li>
  );
}
