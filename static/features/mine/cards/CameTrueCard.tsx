import { EntryForm } from '../../register/form/EntryForm';
import type { CardFormProps } from '../mineCard';

/** Says what came true of the impact of an epic that was done. */
export default function CameTrueCard({ card, settings, onDone, onLater }: CardFormProps) {
  return (
    <EntryForm
      kind="realised"
      home={{ issueId: card.epic.id }}
      entry={null}
      settings={settings}
      onSaved={onDone}
      onCancel={onLater}
    />
  );
}
