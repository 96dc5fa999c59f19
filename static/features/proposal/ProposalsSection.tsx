import { useState } from 'react';
import type { Proposal } from '#domain/proposal/proposal';
import { call } from '../../host/server';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { Message } from '../../parts/messages/Message';
import { useAnswer } from '../../parts/messages/useAnswer';
import { Disclosure } from '../../parts/opening/Disclosure';
import { usePeople } from '../../people/usePeople';
import { peopleOf, ProposalFacts } from './ProposalFacts';
import { useDesk } from '../settings/drafting/DraftContext';
import { Section } from '../settings/fields/Section';
import { PendingProposal } from './PendingProposal';
import { SecondPerson } from './SecondPerson';
import './proposals.css';

export interface ProposalsSectionProps {
  /** New weights are in force: their re-scoring begins. */
  onApplied: () => void;
  /** Opens the settings anew. */
  onReload: () => void;
}

/** Weights that people propose, with what they would change, to be approved or rejected. */
export function ProposalsSection({ onApplied, onReload }: ProposalsSectionProps) {
  const { draft, inForce, learn } = useDesk();
  const answered = useAnswer('proposal.list', {});
  const [decided, setDecided] = useState<Proposal | null>(null);
  const { pending, settled } = answered.state === 'ready' ? answered.value : { pending: [], settled: [] };
  const people = usePeople(peopleOf([...pending, ...settled]));
  const onDecided = (proposal: Proposal): void => {
    setDecided(proposal);
    answered.anew();
    if (proposal.status !== 'applied') return;
    onApplied();
    // The other proposals, the head of the page and the history are about the settings in force.
    void call('settings.open', {}).then((opened) => opened.ok && learn(opened.value));
  };
  return (
    <Section
      title="Proposals"
      about={
        <p>
          Other weights that people propose on the page What if. Approved, they become the next version of the settings.
        </p>
      }
    >
      <SecondPerson />
      {decided?.status === 'applied' && (
        <Applied proposal={decided} shown={draft.stored.version} known={inForce.version} onReload={onReload} />
      )}
      {decided && decided.status !== 'applied' && <p role="status">{`“${decided.title}” is ${decided.status}.`}</p>}
      {answered.state === 'loading' && <Loading>Reading the proposals…</Loading>}
      {answered.state === 'failed' && <FailureMessage failure={answered.failure} onTryAgain={answered.again} />}
      {answered.state === 'ready' && pending.length === 0 && (
        <p className="lens-proposals__none">No proposal waits for a decision.</p>
      )}
      <ul className="lens-proposals">
        {pending.map((proposal) => (
          <PendingProposal
            key={`${proposal.id}-${proposal.version}`}
            {...{ proposal, people, onDecided }}
            inForce={inForce}
          />
        ))}
      </ul>
      {settled.length > 0 && (
        <Disclosure summary="Decided before">
          <ul className="lens-proposals">
            {settled.map((proposal) => (
              <li key={proposal.id}>
                <ProposalFacts proposal={proposal} people={people} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

interface AppliedProps {
  proposal: Proposal;
  /** Version of the settings that the page shows, and the newest that it knows of. */
  shown: number;
  known: number;
  onReload: () => void;
}

/** Says that a proposal is in force, and whether this page shows it already. */
function Applied({ proposal: { title, appliedAs }, shown, known, onReload }: AppliedProps) {
  const version = appliedAs ?? 0;
  const words = `“${title}” is in force as version ${version}.`;
  if (shown >= version) return <p role="status">{words}</p>;
  const kept =
    known >= version
      ? ' This page keeps the settings from before because of what you have not saved; that would be lost.'
      : ' This page still shows the settings from before.';
  return (
    <Message tone="information" action={{ label: 'Open the settings in force', onClick: onReload }}>
      {`${words}${kept}`}
    </Message>
  );
}
