/** Text that is already HTML. */
export class Html {
  constructor(readonly text: string) {}
}

export type Fragment = Html | string | number | false | null | undefined | readonly Fragment[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function render(fragment: Fragment): string {
  if (fragment instanceof Html) return fragment.text;
  if (fragment === null || fragment === undefined || fragment === false) return '';
  if (Array.isArray(fragment)) return fragment.map(render).join('');
  return String(fragment).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Template tag: everything that is put in is escaped, unless it came out of this tag. */
export function html(strings: TemplateStringsArray, ...fragments: Fragment[]): Html {
  return new Html(strings.map((text, index) => text + render(fragments[index])).join(''));
}

/** JSON for a script element: nothing in it can end the element. */
export function jsonForScript(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/</g, '\\u003c'));
}
