import type { Host } from '../host';
import { pagePath } from '../pagePath';
import { openModule } from './openModule';

interface Command {
  title: string;
  /** By which it is found, beside its title. */
  keywords: readonly string[];
  run: () => void;
}

const COMMAND = 'jira:command';

/** What apps add to the palette, and the places of the top bar. */
function commandsOf(host: Host): Command[] {
  const { modules } = host.page;
  const ofApps = modules
    .filter(({ type }) => type === COMMAND)
    .map(({ key, title, keywords, leadsTo }) => ({
      ...{ title, keywords },
      run: () => {
        const page = modules.find((one) => one.key === leadsTo);
        if (page) window.location.assign(pagePath(page, undefined));
        else openModule(host, key, {});
      },
    }));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.top-bar nav a')].map((link) => ({
    title: `Go to ${link.textContent ?? ''}`,
    keywords: [],
    run: () => window.location.assign(link.href),
  }));
  return [...ofApps, ...links];
}

const found = (commands: readonly Command[], text: string): Command[] => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ title, keywords }) => {
    const all = [title, ...keywords].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
};

/** Jira's command palette: Ctrl or Cmd and K, or the button of the top bar. */
export function connectPalette(host: Host): void {
  const open = (): void => {
    if (!document.querySelector('dialog[open]')) showPalette(commandsOf(host));
  };
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    open();
  });
  document.querySelector('[data-palette]')?.addEventListener('click', open);
}

function showPalette(commands: readonly Command[]): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal palette';
  dialog.setAttribute('aria-label', 'Command palette');
  dialog.innerHTML = `<input type="text" role="combobox" aria-label="Search commands" aria-expanded="true"
    aria-controls="palette-list" aria-autocomplete="list" autocomplete="off" placeholder="Search commands">
    <ul id="palette-list" role="listbox" aria-label="Commands"></ul>`;
  const input = dialog.querySelector('input');
  const list = dialog.querySelector('ul');
  if (!input || !list) throw new Error('The palette has no field.');
  let shown: Command[] = [];
  let at = 0;
  const close = (): void => dialog.remove();
  const run = (command: Command | undefined): void => {
    close();
    command?.run();
  };
  const draw = (): void => {
    list.replaceChildren(
      ...shown.map(({ title }, index) => {
        const item = document.createElement('li');
        item.id = `palette-${index}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', String(index === at));
        item.textContent = title;
        item.addEventListener('click', () => run(shown[index]));
        return item;
      }),
    );
    if (shown.length > 0) input.setAttribute('aria-activedescendant', `palette-${at}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const search = (): void => {
    shown = found(commands, input.value);
    at = 0;
    draw();
  };
  input.addEventListener('input', search);
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      at = Math.max(0, Math.min(shown.length - 1, at + step));
      draw();
    } else if (event.key === 'Enter') run(shown[at]);
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('click', ({ target }) => target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  search();
}
