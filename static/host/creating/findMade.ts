import * as z from 'zod/mini';
import { labelledJql } from '#domain/portfolio/portfolioQuery';
import { searchIssues } from '../jira';

export interface MadeIssue {
  id: string;
  key: string;
}

/** What this page created, by the label of its draft: Jira's search may not know it yet. */
const known = new Map<string, MadeIssue>();
/** Labels of drafts whose answer was lost. */
const doubted = new Set<string>();

const LABELS = { names: ['labels'], schema: z.object({ labels: z.array(z.string()) }) };
/** Labels that one search asks for. */
const AT_ONCE = 50;

/** Between the looks for an issue whose answer was lost: a search knows it after some seconds. */
export const PAUSES_MS: readonly number[] = [1_000, 2_000, 4_000];

export interface Made {
  /** The issues that are there already, by their labels. */
  there: ReadonlyMap<string, MadeIssue>;
  remember(label: string, issue: MadeIssue): void;
  /** Of these nobody knows whether they were created. */
  doubt(labels: readonly string[]): void;
}

/** Looks for the issues of drafts by their labels, as the viewer. @throws JiraError */
export async function findMade(labels: readonly string[]): Promise<Made> {
  await look(labels.filter((label) => !known.has(label)));
  for (const pause of PAUSES_MS) {
    const open = labels.filter((label) => doubted.has(label));
    if (open.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    await look(open);
  }
  const there = new Map(labels.flatMap((label) => (known.has(label) ? [[label, known.get(label) as MadeIssue]] : [])));
  return {
    there,
    remember: (label, issue) => {
      known.set(label, issue);
      doubted.delete(label);
    },
    doubt: (lost) => lost.forEach((label) => doubted.add(label)),
  };
}

async function look(labels: readonly string[]): Promise<void> {
  for (let start = 0; start < labels.length; start += AT_ONCE) {
    const asked = new Set(labels.slice(start, start + AT_ONCE));
    const { issues } = await searchIssues(labelledJql([...asked]), LABELS);
    for (const { id, key, fields } of issues) {
      const label = fields.labels.find((one) => asked.has(one));
      if (label === undefined) continue;
      known.set(label, { id, key });
      doubted.delete(label);
    }
  }
}
