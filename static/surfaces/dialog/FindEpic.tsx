import { useId, useState } from 'react';
import type { FoundEpic } from '../../host/jira';
import { Picker } from '../../parts/choosing/Picker';
import { isRated, useFoundEpics } from './useFoundEpics';
import './find-epic.css';

/** Finds one epic by its key or by words of its name; at first one's own that nobody rated. */
export function FindEpic({ onChoose }: { onChoose: (epic: FoundEpic) => void }) {
  const label = useId();
  const [text, setText] = useState('');
  const { epics, status } = useFoundEpics(text);
  return (
    <main className="lens-find-epic">
      <h1>Rate an epic for customers</h1>
      <p id={label} className="lens-find-epic__label">
        Which epic
      </p>
      <Picker
        labelledBy={label}
        items={epics}
        areSuggested={text.trim() === ''}
        status={status}
        idOf={({ id }) => id}
        nameOf={({ key }) => key}
        draw={(epic) => (
          <>
            <span className="lens-find-epic__key">{epic.key}</span> {epic.summary}
            {!isRated(epic) && <span className="lens-find-epic__key"> · not rated</span>}
          </>
        )}
        placeholder="Key, or words of its name"
        onType={setText}
        onChoose={onChoose}
        onClose={() => undefined}
      />
    </main>
  );
}
