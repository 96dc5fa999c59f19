import ts from 'typescript';

/** A place in a file that tells the keys of a table apart by itself. */
export interface Switch {
  line: number;
  text: string;
}

const EQUALITY = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** As many keys side by side are a table of their own; fewer may be words that mean something else. */
const MOST_BY_CHANCE = 2;

/**
 * Finds where a file asks which key of a table something is, instead of asking the table: a comparison, a case, a list
 * that is looked up, an object or a map with entries for keys. Read from the syntax: a literal in a type, in a text or
 * as a value that is passed on is no switch.
 */
export function switchesIn(file: string, source: string, keys: ReadonlySet<string>): Switch[] {
  if (!mayHold(source, keys)) return [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Switch[] = [];
  const isKey = (node: ts.Node): boolean => ts.isStringLiteralLike(node) && keys.has(node.text);
  const visit = (node: ts.Node): void => {
    if (tellsApart(node, isKey) || isOwnTable(node, isKey, keys)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, text: node.getText().split('\n')[0] ?? '' });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** A look at the text alone, which spares parsing most files. */
function mayHold(source: string, keys: ReadonlySet<string>): boolean {
  const named = [...keys].filter((key) => source.includes(key));
  return (
    named.length > MOST_BY_CHANCE ||
    named.some((key) => ["'", '"', '`'].some((quote) => source.includes(quote + key + quote)))
  );
}

function tellsApart(node: ts.Node, isKey: (node: ts.Node) => boolean): boolean {
  if (ts.isCaseClause(node)) return isKey(node.expression);
  if (ts.isBinaryExpression(node))
    return EQUALITY.has(node.operatorToken.kind) && (isKey(node.left) || isKey(node.right));
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression: list } = node.expression;
  return name.text === 'includes' && ts.isArrayLiteralExpression(list) && list.elements.some(isKey);
}

function isOwnTable(node: ts.Node, isKey: (node: ts.Node) => boolean, keys: ReadonlySet<string>): boolean {
  if (ts.isObjectLiteralExpression(node)) {
    const names = node.properties.flatMap(({ name }) => (name && !ts.isComputedPropertyName(name) ? [name.text] : []));
    return names.filter((name) => keys.has(name)).length > MOST_BY_CHANCE;
  }
  if (!ts.isArrayLiteralExpression(node)) return false;
  const first = node.elements.map((one) => (ts.isArrayLiteralExpression(one) ? one.elements[0] : one));
  return first.filter((one) => one && isKey(one)).length > MOST_BY_CHANCE;
}
