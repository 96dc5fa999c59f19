import type { EntryView } from '#contract/register';
import { optionWords } from '#domain/register/field';
import { roomDecision } from '#domain/register/kinds/path/roomDecision';
import { RecordsHere } from '../../register/list/RecordsHere';
import type { RoomData } from './roomData';

interface UnfinishedProps {
  decisions: readonly EntryView[];
  data: RoomData;
  onChanged: () => void;
}

/** What was saved of a decision and closes nothing yet: it says what it lacks. */
export function Unfinished({ decisions, data, onChanged }: UnfinishedProps) {
  if (decisions.length === 0) return null;
  const { path, settings } = data;
  return (
    <RecordsHere
      kind="roomDecision"
      home={path.home}
      settings={settings}
      entries={decisions}
      label="Decisions that close nothing yet"
      given={{ path: path.id }}
      tell={({ body: { decision } }) => (
        <p>
          {decision === null
            ? 'A decision was begun and does not say yet what is decided.'
            : `“${optionWords(roomDecision.fields.decision, decision) ?? ''}” has no reason yet.`}{' '}
          The room stays as it is.
        </p>
      )}
      onChanged={onChanged}
    />
  );
}
