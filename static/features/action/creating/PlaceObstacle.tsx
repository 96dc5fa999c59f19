import type { ReactNode } from 'react';
import { createAddress } from '../../../host/creating/createForm';
import { moreFields, noLabels, noRight } from '../../../host/creating/refusal';
import { useHost } from '../../../host/HostProvider';
import { openAddress } from '../../../host/navigation';
import { Message } from '../../../parts/messages/Message';
import type { Place } from './usePlace';

/** What Jira's own form begins with. */
export interface BegunInJira {
  label: string;
  draft: { summary: string; description: string };
}

interface PlaceObstacleProps {
  place: Place;
  /** Given: where Jira asks for more than is asked here, its own form is offered. */
  begun?: BegunInJira;
  /** The button that creates. */
  children: ReactNode;
}

/** In place of the button that creates, where it would be refused: why, and the way to Jira's own form. */
export function PlaceObstacle({ place, begun, children }: PlaceObstacleProps) {
  const { types, asks } = place;
  if (types.state === 'failed') return <Again problem={types.problem} again={types.again} />;
  if (types.state === 'told' && types.value === null) return <Message tone="warning">{noRight.sentence}</Message>;
  if (asks.state === 'failed') return <Again problem={asks.problem} again={asks.again} />;
  if (asks.state === 'told' && asks.value.needs.length > 0)
    return (
      <Message tone="warning">
        <p>{moreFields(asks.value.needs).sentence}</p>
        {begun && <InJira place={place} begun={begun} />}
      </Message>
    );
  if (asks.state === 'told' && !asks.value.takesLabels) return <Message tone="warning">{noLabels.sentence}</Message>;
  return <>{children}</>;
}

const Again = ({ problem, again }: { problem: string; again: () => void }) => (
  <Message tone="error" action={{ label: 'Try again', onClick: again }}>
    {problem}
  </Message>
);

/** Jira's own form, begun with what was written here. */
export function InJira({ place: { projectId, type }, begun }: { place: Place; begun: BegunInJira }) {
  const { siteUrl } = useHost();
  if (type === null) return null;
  const address = createAddress({
    ...{ siteUrl, projectId, typeId: type.id, ...begun.draft },
    labels: [begun.label],
  });
  return (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault();
        void openAddress(address);
      }}
    >
      Create it in Jira
    </a>
  );
}
