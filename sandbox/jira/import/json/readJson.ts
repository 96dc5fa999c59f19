import { ImportError } from '../report';
import type { RawIssue, ReadExport } from '../rawIssue';
import { findIssues, type FoundIssues } from './findIssues';
import { jsonParts, type JsonPart } from './jsonTexts';

const WHAT_TO_ASK = 'Give the answer of a search for issues, an issue, or one issue a line.';

/**
 * Reads the issues of a JSON text in any of the forms in which Jira and its tools write them.
 * @throws ImportError when it holds none, for its own reason.
 */
export function readJson(path: string, text: string): ReadExport {
  const { parts, lines } = jsonParts(text);
  const found = parts.map((part) => ({ part, found: 'value' in part ? findIssues(part.value) : null }));
  const issues = found
    .flatMap(({ part, found: one }) => rawIssues(part, one, lines))
    .map((raw, place) => (lines ? raw : { ...raw, row: place + 1 }));
  const usable = found.some((one) => (one.found?.issues.length ?? 0) > 0);
  if (!usable && !found.some((one) => one.found?.emptyAnswer))
    throw new ImportError(
      path,
      reasonOf(
        text,
        parts,
        found.map((one) => one.found),
      ),
    );
  const notes = usable ? [] : ['it holds no issues: the search that it answers found none'];
  return { path, format: lines ? 'ndjson' : 'json', issues: usable ? issues : [], notes };
}

function rawIssues(part: JsonPart, found: FoundIssues | null, lines: boolean): RawIssue[] {
  if ('problem' in part)
    return [
      {
        row: part.line,
        key: null,
        reason: lines ? part.problem : `what begins in line ${part.line} is not JSON: ${part.problem}`,
      },
    ];
  if (found && found.issues.length > 0) return found.issues.map((value) => ({ row: part.line, value }));
  return lines ? [{ row: part.line, value: part.value }] : [];
}

function causeOf(text: string): string {
  if (/^\s*[[{]\s*\{?'/.test(text))
    return 'Its texts stand in single quotation marks, as Python prints them: write it with json.dumps.';
  if (!/[\]})]\s*;?\s*$/.test(text)) return 'It was cut off: export it again.';
  return 'What wrote it writes no JSON there: export it again, or as CSV.';
}

function reasonOf(text: string, parts: readonly JsonPart[], found: readonly (FoundIssues | null)[]): string {
  const error = found.find((one) => one?.error)?.error;
  if (error)
    return `is no export, but what Jira said in place of one: "${error}" Correct what was asked, and ask again.`;
  const broken = parts.find((part) => 'problem' in part);
  if (broken && 'problem' in broken)
    return `is not a Jira export: it begins as JSON, but ${broken.problem}. ${causeOf(text)}`;
  return `is JSON, but holds no Jira issues. ${WHAT_TO_ASK}`;
}
