interface DocumentNode {
  type: string;
  text?: string;
  content?: DocumentNode[];
}

/** A text as Jira keeps descriptions. */
export interface TextDocument {
  type: 'doc';
  version: 1;
  content: DocumentNode[];
}

/** @returns a text as a document: an empty line ends a paragraph, any other end of a line stays one. */
export function documentOf(text: string): TextDocument {
  const paragraphs = text
    .trim()
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .filter((paragraph) => paragraph.trim() !== '');
  return { type: 'doc', version: 1, content: paragraphs.map(paragraphOf) };
}

function paragraphOf(paragraph: string): DocumentNode {
  const lines = paragraph.split(/\r?\n/);
  const content = lines.flatMap((line, at): DocumentNode[] => [
    ...(at === 0 ? [] : [{ type: 'hardBreak' }]),
    ...(line === '' ? [] : [{ type: 'text', text: line }]),
  ]);
  return { type: 'paragraph', content };
}
