import type { MouseEvent } from 'react';
import { useHost } from '../../../host/HostProvider';
import { issueHref, openIssue } from '../../../host/navigation';
import './epic-link.css';

export interface EpicLinkProps {
  epic: { key: string; summary: string };
  /** -1 where the row around opens it by key, so that Tab does not stop at every row. */
  tabIndex?: -1;
  /** The key stands for it where the room is for other words; the summary is heard, and shown on pointing at it. */
  isKeyAlone?: boolean;
}

/**
 * The key and summary of an epic as a link to it. A plain click opens it on the page around; the address serves every
 * other way to follow or copy a link.
 */
export function EpicLink({ epic, tabIndex, isKeyAlone = false }: EpicLinkProps) {
  const { siteUrl } = useHost();
  const open = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openIssue(epic.key);
  };
  return (
    <a
      className="lens-epic"
      href={issueHref(siteUrl, epic.key)}
      onClick={open}
      tabIndex={tabIndex}
      title={epic.summary}
    >
      <span className="lens-epic__key">{epic.key}</span>
      {/* Where it is only heard it takes no room, so that a comma may follow the key. */}
      {isKeyAlone ? (
        <span className="lens-visually-hidden">{` ${epic.summary}`}</span>
      ) : (
        <>
          {' '}
          <span className="lens-epic__summary">{epic.summary}</span>
        </>
      )}
    </a>
  );
}
