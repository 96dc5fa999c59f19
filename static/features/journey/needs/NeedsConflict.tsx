import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import type { Stage } from '#domain/journey/journey';
import { needChanges } from './needWords';
import type { NeedsDesk, StoredNeeds } from './useNeeds';

/** Someone else saved the settings while these needs were written: both sides, and the two ways on. */
export function NeedsConflict({
  desk,
  theirs,
  stages,
}: {
  desk: NeedsDesk;
  theirs: StoredNeeds;
  stages: readonly Stage[];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (!desk.draft) return null;
  const { base, needs } = desk.draft;
  return (
    <div
      className="lens-needs__conflict"
      role="group"
      aria-label="Not saved: the settings were changed meanwhile"
      tabIndex={-1}
      ref={box}
    >
      <p>
        <strong>Not saved: the settings were changed meanwhile</strong>, to version {theirs.version}.
      </p>
      <Changes
        title="What they changed"
        changes={needChanges(stages, base.needs, theirs.needs)}
        none="No need of these stages."
      />
      <Changes title="What you changed" changes={needChanges(stages, base.needs, needs)} none="Nothing." />
      <p className="lens-coverage-view__hint">
        On top of theirs means: what only they changed stays, and where both changed the same stage yours stands. Save
        again after it.
      </p>
      <div className="lens-needs__actions">
        <Button appearance="primary" onClick={() => desk.settle('mine')}>
          Keep mine on top of theirs
        </Button>
        <Button onClick={() => desk.settle('theirs')}>Take theirs</Button>
      </div>
    </div>
  );
}

function Changes({ title, changes, none }: { title: string; changes: readonly string[]; none: string }) {
  return (
    <div>
      <h3>{title}</h3>
      {changes.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
