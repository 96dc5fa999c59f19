import { useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { ratedOf, type FrozenEpic } from '#domain/board/board';
import { scaleOf } from '#domain/rating/score';
import { ReceiptTable } from '../../portfolio/receipt/ReceiptTable';

/**
 * Why an epic had its score when the board was frozen, by the answers and the settings of then. Worked out when it is
 * opened.
 */
export function FrozenReceipt({ epic, name, settings }: { epic: FrozenEpic; name: string; settings: Settings }) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        Why this score<span className="lens-visually-hidden">{` of ${name}`}</span>
      </summary>
      {opened && <ReceiptTable settings={settings} scale={scaleOf(settings)} rated={ratedOf(epic)} />}
    </details>
  );
}
