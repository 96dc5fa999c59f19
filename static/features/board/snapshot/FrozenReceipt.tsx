import { useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import { ratedOf, type FrozenEpic } from '#domain/board/board';
import { scaleOf } from '#domain/rating/score';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { ReceiptTable } from '../../portfolio/receipt/ReceiptTable';

/**
 * Why an epic had its score when the board was frozen, by the answers and the settings of then. Worked out when it is
 * opened.
 */
export function FrozenReceipt({ epic, name, settings }: { epic: FrozenEpic; name: string; settings: Settings }) {
  const [opened, setOpened] = useState(false);
  return (
    <Disclosure
      onToggle={setOpened}
      summary={
        <>
          Why this score<span className="lens-visually-hidden">{` of ${name}`}</span>
        </>
      }
    >
      {opened && <ReceiptTable settings={settings} scale={scaleOf(settings)} rated={ratedOf(epic)} />}
    </Disclosure>
  );
}
