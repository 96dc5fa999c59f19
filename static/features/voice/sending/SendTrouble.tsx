import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { Countdown } from '../../../parts/texts/Countdown';
import type { Sending } from './useSending';

/** Why something was not sent, that it is still here, and when it is sent again. */
export function SendTrouble({ sending }: { sending: Pick<Sending<never>, 'failure' | 'retryAt' | 'again'> }) {
  const { locale } = useHost();
  const { failure, retryAt, again } = sending;
  if (!failure) return null;
  return (
    <Message tone="error" action={{ label: retryAt === null ? 'Try again' : 'Try now', onClick: again }}>
      <span>Not sent: {failure.message} What you wrote is still here.</span>
      {retryAt !== null && (
        <span>
          {' '}
          It is sent again by itself <Countdown until={retryAt} locale={locale} />.
        </span>
      )}
    </Message>
  );
}
