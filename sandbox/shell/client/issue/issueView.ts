import type { Host } from '../host';
import type { View } from '../frame';
import { ContextGroup } from './contextGroup';

const SIDE = '.issue-side';
const GROUP = 'details[data-context-module]';

/**
 * Brings the sidebar of an issue to life. Saving in a panel may make a group appear, or change its status; the app says
 * so by `view.refresh()`, and the sidebar is then fetched anew without touching the frames that are open.
 * @returns what frames of this page can do, undefined when it is not an issue
 */
export function connectIssue(host: Host): View | undefined {
  const side = document.querySelector<HTMLElement>(SIDE);
  if (!side) return undefined;
  const groups = new Map<string, ContextGroup>();

  const adopt = (): void => {
    for (const element of side.querySelectorAll<HTMLDetailsElement>(GROUP)) {
      const key = element.dataset['contextModule'] ?? '';
      if (!groups.has(key)) groups.set(key, new ContextGroup(element, host, refresh));
    }
    for (const group of groups.values()) void group.update();
  };

  const refresh = async (): Promise<void> => {
    const response = await fetch(window.location.pathname);
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector(SIDE);
    if (!fresh) throw new Error('The issue cannot be seen any more.');
    const details = fresh.querySelector('section');
    if (details) side.querySelector('section')?.replaceWith(details);
    for (const element of fresh.querySelectorAll<HTMLElement>(GROUP)) {
      if (!groups.has(element.dataset['contextModule'] ?? '')) side.append(element);
    }
    adopt();
  };

  adopt();
  return { refresh };
}
