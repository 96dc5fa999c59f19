import * as z from 'zod/mini';
import { numericId } from '#kernel/scalars';
import { forgeDependencies } from './dependencies';

const subject = z.object({ id: z.pipe(z.pipe(z.union([z.string(), z.int()]), z.transform(String)), numericId) });
const deletionSchema = z.object({ issue: z.optional(subject), project: z.optional(subject) });

/**
 * An issue or a project was deleted: what is stored of it goes too, in the background, since a project may be large.
 */
export async function deleted(event: unknown): Promise<void> {
  const { queue, log } = forgeDependencies();
  const parsed = deletionSchema.safeParse(event);
  if (!parsed.success) return log.error('unknown-event', parsed.error);
  const { issue, project } = parsed.data;
  if (issue) await queue.push({ kind: 'forgetIssue', issueId: issue.id });
  else if (project) await queue.push({ kind: 'forgetProject', projectId: project.id });
}
