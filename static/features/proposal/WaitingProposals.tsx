import { useState } from 'react';
import type { Failure } from '#contract/errors';
import type { Proposal } from '#domain/proposal/proposal';
import type { Settings } from '#domain/settings/settings';
import { weightsOf, type Weights } from '#domain/settings/weights';
import { useHost } from '../../host/HostProvider';
import { call } from '../../host/server';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { useAnswer } from '../../parts/messages/useAnswer';
import { Disclosure } from '../../parts/opening/Disclosure';
import { usePeople } from '../../people/usePeople';
import { peopleOf, ProposalFacts } from './ProposalFacts';

interface WaitingProposalsProps {
  settings: Settings;
  onTry: (weights: Weights) => void;
}

/** The proposals that wait, to be tried here; one's own can be taken back. Read when it is opened. */
export function WaitingProposals(props: WaitingProposalsProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Disclosure className="lens-whatif__propose" summary="Proposals that wait" onToggle={setOpened}>
      {opened && <List {...props} />}
    </Disclosure>
  );
}

function List({ settings, onTry }: WaitingProposalsProps) {
  const { accountId } = useHost();
  const answered = useAnswer('proposal.list', {});
  const [failure, setFailure] = useState<Failure | null>(null);
  const pending = answered.state === 'ready' ? answered.value.pending : [];
  const people = usePeople(peopleOf(pending));
  const withdraw = async ({ id, version }: Proposal): Promise<void> => {
    const answer = await call('proposal.withdraw', { id, version });
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) answered.again();
  };
  if (answered.state === 'loading') return <Loading>Reading the proposals…</Loading>;
  if (answered.state === 'failed') return <FailureMessage failure={answered.failure} onTryAgain={answered.again} />;
  if (pending.length === 0) return <p>No proposal waits.</p>;
  return (
    <>
      {failure && <FailureMessage failure={failure} />}
      <ul className="lens-whatif__waiting">
        {pending.map((proposal) => (
          <li key={proposal.id}>
            <ProposalFacts proposal={proposal} people={people} />
            <div className="lens-whatif__tools">
              <button
                type="button"
                className="lens-plain-button"
                onClick={() => onTry(knownOf(settings, proposal.weights))}
              >
                Try <span className="lens-visually-hidden">{proposal.title}</span>
              </button>
              {proposal.author === accountId && (
                <button type="button" className="lens-plain-button" onClick={() => void withdraw(proposal)}>
                  Withdraw <span className="lens-visually-hidden">{proposal.title}</span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** @returns the weights of a proposal for the criteria that are still in use. */
function knownOf(settings: Settings, weights: Weights): Weights {
  const now = weightsOf(settings);
  return Object.fromEntries(Object.entries(now).map(([id, weight]) => [id, weights[id] ?? weight]));
}
