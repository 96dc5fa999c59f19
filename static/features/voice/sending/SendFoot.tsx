import Button from '@atlaskit/button/new';
import { SendTrouble } from './SendTrouble';
import type { Sending } from './useSending';
import './send-foot.css';

interface SendFootProps {
  sending: Pick<Sending<never>, 'busy' | 'failure' | 'retryAt' | 'again'>;
  /** The word on the button, and the one while it is on its way. */
  does: string;
  doing: string;
  /** What is missing, once somebody tried to send; null where nothing is. */
  lacks: string | null;
  onCancel: () => void;
}

/** Below what is written: what is missing, why it was not sent, sending, and leaving. */
export function SendFoot({ sending, does, doing, lacks, onCancel }: SendFootProps) {
  return (
    <>
      <p className="voice-send__problem" role="alert">
        {lacks}
      </p>
      <SendTrouble sending={sending} />
      <div className="voice-send__ways">
        <Button type="submit" appearance="primary" isDisabled={sending.busy}>
          {sending.busy ? doing : does}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}
