import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const caseSchema = z.object({
  id: z.string(),
  /** Of measures: the section of the rules. Of scoring: absent, and `rule` is the number of the rule. */
  section: z.optional(z.union([z.string(), z.number()])),
  rule: z.string(),
  title: z.optional(z.string()),
  input: z.unknown(),
  expected: z.unknown(),
});
const fileSchema = z.object({ meta: z.unknown(), cases: z.array(caseSchema) });

/** A worked case: what goes in, and what must come out; only fields that `expected` names are compared. */
export type WorkedCase = z.infer<typeof caseSchema>;

/** @throws Error that names the file when it is missing or is no file of cases. */
export function readCases(file: string): WorkedCase[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).cases;
  } catch (error) {
    throw new Error(`${file} is no file of worked cases.`, { cause: error });
  }
}

/** @returns the heading under which a case is counted. */
export const headingOf = ({ section, rule }: WorkedCase): string =>
  section === undefined ? `rule ${rule}` : `section ${section}`;
