import * as z from 'zod/mini';

/** A node of Atlassian's document format, as far as its text goes. */
const node = z.object({
  type: z.optional(z.string()),
  text: z.optional(z.string()),
  content: z.optional(z.array(z.unknown())),
});

/** Nodes whose text goes on in the same line. */
const INLINE = ['text', 'mention', 'emoji', 'inlineCard', 'hardBreak', 'date', 'status'];

/** @returns the plain text of a document: each paragraph, item and cell is a line. */
export function plainText(document: unknown): string {
  const lines: string[] = [];
  collect(document, lines);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function collect(value: unknown, lines: string[]): void {
  const parsed = node.safeParse(value);
  if (!parsed.success) return;
  const { type = '', text = type === 'hardBreak' ? ' ' : '', content = [] } = parsed.data;
  if (INLINE.includes(type)) lines.push(`${lines.pop() ?? ''}${text}`);
  else lines.push('');
  for (const child of content) collect(child, lines);
}
