import { WIDTHS, THEMES, themeAttributes, type Theme } from '../pageData';

/** The theme of the page, and who wants to know when it changes. */
export class ThemeSwitch {
  private readonly listeners = new Set<() => void>();

  constructor(public current: Theme) {}

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  change(theme: Theme): void {
    this.current = theme;
    for (const [name, value] of Object.entries(themeAttributes(theme)))
      document.documentElement.setAttribute(name, value);
    for (const listener of this.listeners) listener();
  }
}

function keep(name: string, value: string): void {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; samesite=lax`;
}

/**
 * The three choices of the top bar. The viewer needs another page; theme and width change in place, the app's pages
 * stay.
 */
export function connectSwitches(theme: ThemeSwitch): void {
  const changes: Record<string, (value: string) => void> = {
    viewer: () => window.location.reload(),
    theme: (value) => theme.change(THEMES.find((one) => one === value) ?? 'light'),
    width: (value) => {
      document.body.dataset['width'] = WIDTHS.find((one) => one === value) ?? 'full';
    },
  };
  for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-switch]')) {
    const name = select.dataset['switch'] ?? '';
    select.addEventListener('change', () => {
      keep(name, select.value);
      changes[name]?.(select.value);
    });
  }
}
