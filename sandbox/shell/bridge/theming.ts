/** What the page sends to each frame that asked for theming, and sends again on change. */
export interface Theming {
  /** Design tokens as CSS, for every colour mode. */
  css: string;
  /** Attributes of the root element that choose among them. */
  attributes: Record<string, string>;
}

/** A constructed style sheet is what the content policy lets through; an inline style element is not. */
const sheet = new CSSStyleSheet();

export function applyTheming({ css, attributes }: Theming): void {
  sheet.replaceSync(css);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
}
