/** Other parts of the page are told that the address changed, and by what. */
export const ADDRESS_CHANGED = 'address-changed';

/** Tells the page that its address is another one. @param action as the package `history` names it */
export function tellAddress(action: string): void {
  window.dispatchEvent(new CustomEvent(ADDRESS_CHANGED, { detail: action }));
}

/**
 * Jira's side navigation changes the address of the page and loads nothing: the app follows. The entry that the address
 * belongs to is marked, whoever changed it. On a narrow window the navigation is folded up.
 */
export function connectSideNavigation(): void {
  const navigation = document.querySelector<HTMLElement>('.side-nav[data-base]');
  if (!navigation) return;
  const links = [...navigation.querySelectorAll<HTMLAnchorElement>('a[data-route]')];
  const mark = (): void => {
    const inside = window.location.pathname.slice((navigation.dataset['base'] ?? '').length + 1);
    for (const link of links) {
      const route = link.dataset['route'] ?? '';
      if (inside === route || inside.startsWith(`${route}/`)) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  };
  const base = `${navigation.dataset['base'] ?? ''}/`;
  navigation.addEventListener('click', (event) => {
    // From another page of the project the app's page is loaded first.
    if (!`${window.location.pathname}/`.startsWith(base)) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-route]') : null;
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.history.pushState(null, '', link.href);
    tellAddress('PUSH');
    fold();
  });
  const narrow = window.matchMedia('(max-width: 48rem)');
  const fold = (): void => void navigation.querySelector('details')?.toggleAttribute('open', !narrow.matches);
  narrow.addEventListener('change', fold);
  fold();
  window.addEventListener(ADDRESS_CHANGED, mark);
  window.addEventListener('popstate', mark);
}
