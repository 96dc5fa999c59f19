import { html, type Fragment, type Html } from '../html';

interface Node {
  type?: unknown;
  text?: unknown;
  content?: unknown;
  attrs?: unknown;
  marks?: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const list = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

function attribute(node: Node, name: string): string | undefined {
  const value = isNode(node.attrs) ? (node.attrs as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

const MARKS: Record<string, (inner: Fragment, mark: Node) => Html> = {
  strong: (inner) => html`<strong>${inner}</strong>`,
  em: (inner) => html`<em>${inner}</em>`,
  code: (inner) => html`<code>${inner}</code>`,
  strike: (inner) => html`<s>${inner}</s>`,
  underline: (inner) => html`<u>${inner}</u>`,
  link: (inner, mark) => {
    const href = attribute(mark, 'href') ?? '';
    return /^(https?:|mailto:|\/(?!\/))/i.test(href)
      ? html`<a href="${href}" rel="noreferrer">${inner}</a>`
      : html`${inner}`;
  },
};

const BLOCKS: Record<string, (inner: Fragment, node: Node) => Html> = {
  paragraph: (inner) => html`<p>${inner}</p>`,
  heading: (inner, node) => (attribute(node, 'level') === '1' ? html`<h3>${inner}</h3>` : html`<h4>${inner}</h4>`),
  bulletList: (inner) =>
    html`<ul>
      ${inner}
    </ul>`,
  orderedList: (inner) =>
    html`<ol>
      ${inner}
    </ol>`,
  listItem: (inner) => html`<li>${inner}</li>`,
  blockquote: (inner) => html`<blockquote>${inner}</blockquote>`,
  codeBlock: (inner) => html`<pre><code>${inner}</code></pre>`,
  table: (inner) =>
    html`<table>
      <tbody>
        ${inner}
      </tbody>
    </table>`,
  tableRow: (inner) =>
    html`<tr>
      ${inner}
    </tr>`,
  tableCell: (inner) => html`<td>${inner}</td>`,
  tableHeader: (inner) => html`<th>${inner}</th>`,
  rule: () => html`<hr />`,
  hardBreak: () => html`<br />`,
};

function render(node: Node): Fragment {
  if (typeof node.text === 'string') {
    return list(node.marks).reduce<Fragment>(
      (inner, mark) => MARKS[String(mark.type)]?.(inner, mark) ?? inner,
      node.text,
    );
  }
  const inner = list(node.content).map(render);
  const named = attribute(node, 'text') ?? attribute(node, 'shortName') ?? attribute(node, 'url');
  // A node that is not drawn (a macro, a panel) still shows what it holds.
  return BLOCKS[String(node.type)]?.(inner, node) ?? (inner.length > 0 ? inner : named);
}

/** A description as REST gives it: an Atlassian document in version 3, plain text in version 2. */
export function richText(value: unknown): Html | null {
  if (typeof value === 'string') return value.trim() === '' ? null : html`<p class="plain-text">${value}</p>`;
  if (!isNode(value)) return null;
  const content = list(value.content);
  return content.length === 0 ? null : html`${content.map(render)}`;
}
