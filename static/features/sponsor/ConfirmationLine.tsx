import { useState } from 'react';
import type { AssessmentView } from '#contract/rating';
import { impactOf } from '#domain/rating/missing';
import { confirmationOf } from '#domain/voice/confirmation';
import { useHost } from '../../host/HostProvider';
import { Loading } from '../../parts/messages/Loading';
import { onDemand } from '../../parts/messages/onDemand';
import { useDay } from '../../parts/texts/useDay';
import { confirmationWords } from './confirmationWords';
import './confirmation-line.css';

const ConfirmRating = onDemand(() => import('./ConfirmRating'), <Loading>Opening…</Loading>);

export interface ConfirmationLineProps {
  issueId: string;
  view: AssessmentView;
  /** Is told once the rating was confirmed: what is counted is another then. */
  onConfirmed: () => void;
}

/** What the sponsor confirmed of a rating, and for the sponsor the way to do it. Nothing where there is neither. */
export function ConfirmationLine({ issueId, view, onConfirmed }: ConfirmationLineProps) {
  const { assessment, settings, facts } = view;
  const { accountId } = useHost();
  const [isOpen, setOpen] = useState(false);
  const confirmation = confirmationOf(facts, impactOf(assessment.answers));
  const words = confirmationWords(confirmation, useDay());
  const isSponsor = accountId !== null && assessment.sponsor === accountId;
  const mayConfirm = isSponsor && assessment.version > 0 && confirmation.state !== 'stands';
  if (words === null && !mayConfirm) return null;
  return (
    <div className="confirmation-line">
      {words !== null && (
        <p className={`confirmation-line__words confirmation-line__words--${confirmation.state}`}>{words}</p>
      )}
      {mayConfirm && !isOpen && (
        <button type="button" className="lens-link" onClick={() => setOpen(true)}>
          Confirm this rating
        </button>
      )}
      {isOpen && (
        <ConfirmRating
          issueId={issueId}
          settings={settings}
          onDone={() => {
            setOpen(false);
            onConfirmed();
          }}
          onLater={() => setOpen(false)}
        />
      )}
    </div>
  );
}
