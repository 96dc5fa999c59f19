import { configure, getConfig } from '@testing-library/react';

/**
 * What queries by role ask of the document, answered as jsdom does and sooner. It looks through the whole document for
 * the labels of each control, works out each style anew, and a query that waits would print the document at every look.
 */

const CONTROLS = 'button, input:not([type="hidden"]), meter, output, progress, select, textarea';

/** What jsdom keeps behind the document; its version grows with every change of an element, an attribute or a text. */
const kept = behind(document);
let version = kept._version;
let styles = new WeakMap<Element, CSSStyleDeclaration>();
let labels: Map<Element, HTMLLabelElement[]> | undefined;

function behind(shown: Document): { _version: number } {
  const symbol = Object.getOwnPropertySymbols(shown).find(({ description }) => description === 'impl');
  const found = symbol && (shown as unknown as Record<symbol, { _version?: number }>)[symbol];
  if (typeof found?._version !== 'number') throw new Error('jsdom no longer counts the changes of a document.');
  return found as { _version: number };
}

/** Forgets what was worked out for the document as it was. */
function keepUp(): void {
  if (version === kept._version) return;
  version = kept._version;
  styles = new WeakMap();
  labels = undefined;
}

const computed = window.getComputedStyle;

/** The display that the browser's own rules give an element, by all that those ask of it. */
const displays = new Map<string, string>();

function displayOf(element: Element): string {
  const own = (element as HTMLElement).style?.display;
  if (own) return own;
  const { namespaceURI, localName, parentElement } = element;
  const asked = [localName === 'input' && element.getAttribute('type'), parentElement?.localName === 'ruby'];
  const has = ['hidden', 'open'].map((name) => element.hasAttribute(name));
  const key = [namespaceURI, localName, ...asked, ...has].join(' ');
  const known = displays.get(key) ?? computed(element).display;
  displays.set(key, known);
  return known;
}

/** No rule of the browser's own is about it: it is the element's, or comes down to it. */
function inherited(property: string, initial: string): (element: Element) => string {
  return (element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const own = (at as HTMLElement).style?.getPropertyValue(property);
      if (own) return own;
    }
    return initial;
  };
}

/** What queries ask of styles: whether something is there for people. */
const ASKED: Partial<Record<string, (element: Element) => string>> = {
  display: displayOf,
  visibility: inherited('visibility', 'visible'),
};

/** A style of which only what is asked for is worked out: jsdom matches each of its rules with the element. */
function styleOf(element: Element): CSSStyleDeclaration {
  let all: CSSStyleDeclaration | undefined;
  const whole = (): CSSStyleDeclaration => (all ??= computed(element));
  const valueOf = (property: string): string => ASKED[property]?.(element) ?? whole().getPropertyValue(property);
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, name) => {
      if (name === 'getPropertyValue') return valueOf;
      if (typeof name === 'string' && ASKED[name]) return valueOf(name);
      const value: unknown = Reflect.get(whole(), name);
      return typeof value === 'function' ? (value.bind(whole()) as unknown) : value;
    },
  });
}

window.getComputedStyle = (element, pseudo) => {
  if (pseudo) return computed(element, pseudo);
  keepUp();
  // A sheet of the document may say anything of anything.
  const style = styles.get(element) ?? (document.styleSheets.length > 0 ? computed(element) : styleOf(element));
  styles.set(element, style);
  return style;
};

/** All labels of the document by the control that each is for, in their order. */
function allLabels(): Map<Element, HTMLLabelElement[]> {
  const found = new Map<Element, HTMLLabelElement[]>();
  for (const label of document.querySelectorAll('label')) {
    const named = label.getAttribute('for');
    const control = named === null ? label.querySelector(CONTROLS) : document.getElementById(named);
    if (control) found.set(control, [...(found.get(control) ?? []), label]);
  }
  return found;
}

for (const { prototype } of [
  HTMLButtonElement,
  HTMLInputElement,
  HTMLMeterElement,
  HTMLOutputElement,
  HTMLProgressElement,
  HTMLSelectElement,
  HTMLTextAreaElement,
]) {
  const slowly = Object.getOwnPropertyDescriptor(prototype, 'labels')?.get;
  if (!slowly) throw new Error('jsdom no longer tells the labels of a control.');
  Object.defineProperty(prototype, 'labels', {
    configurable: true,
    get(this: HTMLElement) {
      if (!this.isConnected || (this as { type?: string }).type === 'hidden') return slowly.call(this) as unknown;
      keepUp();
      labels ??= allLabels();
      return labels.get(this) ?? [];
    },
  });
}

const { getElementError } = getConfig();
configure({
  // A query that waits fails again and again: the document is printed once, when it gives up.
  getElementError: (message, container) =>
    (getConfig() as { _disableExpensiveErrorDiagnostics?: boolean })._disableExpensiveErrorDiagnostics
      ? Object.assign(new Error(message ?? ''), { name: 'TestingLibraryElementError' })
      : getElementError(message, container),
});
