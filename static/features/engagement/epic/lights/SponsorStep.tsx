import type { Settings } from '#domain/settings/settings';
import { Loading } from '../../../../parts/messages/Loading';
import { onDemand } from '../../../../parts/messages/onDemand';
import { EntryForm } from '../../../register/form/EntryForm';

const ConfirmRating = onDemand(() => import('../../../sponsor/ConfirmRating'), <Loading>Opening…</Loading>);

interface SponsorStepProps {
  issueId: string;
  settings: Settings;
  /** `confirm`: the viewer is the sponsor. */
  how: 'ask' | 'confirm';
  onDone: () => void;
  onLater: () => void;
}

/** In place: the sponsor confirms the rating, or is asked for it. */
export function SponsorStep({ issueId, settings, how, onDone, onLater }: SponsorStepProps) {
  if (how === 'confirm') return <ConfirmRating {...{ issueId, settings, onDone, onLater }} />;
  return (
    <EntryForm
      kind="ask"
      home={{ issueId }}
      entry={null}
      settings={settings}
      given={DECIDE}
      onSaved={onDone}
      onCancel={onLater}
    />
  );
}

const DECIDE = { what: 'decide' };
