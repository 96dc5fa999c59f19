import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { Settings } from '#domain/settings/settings';
import { Icon } from '../../../parts/controls/Icon';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import type { EntryListProps } from '../../register/list/EntryList';
import { EpicLink } from '../../portfolio/list/EpicLink';
import './records.css';

const DisruptionList = onDemand<EntryListProps>(
  () => import('../../register/list/EntryList').then(({ EntryList }) => ({ default: EntryList })),
  <Loading>Opening the records…</Loading>,
);

export interface EpicRecordsProps {
  epic: { id: string; key: string; summary: string };
  settings: Settings;
  /** @param changed whether something was saved here. */
  onClose: (changed: boolean) => void;
}

/** The disruptions of an epic as they are recorded: read, and changed by who may, where the calendar shows them. */
export function EpicRecords({ epic, settings, onClose }: EpicRecordsProps) {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const changed = useRef(false);
  useEffect(() => {
    // Whoever opened it is taken to it, and back to where they were when it closes.
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const close = (): void => onClose(changed.current);
  const onKeyDown = (event: KeyboardEvent): void => {
    const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key !== 'Escape' || inField) return;
    event.stopPropagation();
    close();
  };
  return (
    <div className="lens-records" role="presentation" onKeyDown={onKeyDown}>
      <section aria-labelledby={title}>
        <div className="lens-records__head">
          <h2 id={title} ref={heading} tabIndex={-1}>
            <EpicLink epic={epic} />
          </h2>
          <button type="button" className="lens-records__close" aria-label="Close the records" onClick={close}>
            <Icon name="cross" />
          </button>
        </div>
        <DisruptionList
          kind="disruption"
          home={{ issueId: epic.id }}
          settings={settings}
          onChanged={() => {
            changed.current = true;
          }}
        />
      </section>
    </div>
  );
}
