import * as z from 'zod/mini';

const workflowStatus = z.strictObject({
  id: z.string(),
  name: z.string(),
  category: z.enum(['new', 'indeterminate', 'done']),
  /** What becomes the resolution of an issue that gets here; only where work is done. */
  resolution: z.optional(z.string()),
});

/**
 * Restrictions of a seed, by account id. A project that is not named here follows the site's own rule (see
 * `permissions.ts`); one that is named can be browsed and edited by exactly these people, where it says so.
 */
const projectRule = z.strictObject({
  browse: z.optional(z.array(z.string())),
  edit: z.optional(z.array(z.string())),
  /** The statuses through which issues go, each reached from any other; without, those that the project has in use. */
  workflow: z.optional(z.array(workflowStatus)),
  /** Rules of apps on the way into a status: keys of modules by the name of the issue type and the id of the status. */
  workflowRules: z.optional(z.record(z.string(), z.record(z.string(), z.array(z.string())))),
  /** Its workflow is its team's own, where not all rules are offered. */
  teamManaged: z.optional(z.boolean()),
});
export type ProjectRule = z.infer<typeof projectRule>;

/** Who sees the issues of a security level; `app`: whether the app itself does. */
const securityLevelRule = z.strictObject({
  name: z.string(),
  members: z.array(z.string()),
  app: z.boolean(),
});
export type SecurityLevelRule = z.infer<typeof securityLevelRule>;

/** The permissions file of a seed: projects by key, security levels by id. */
export const permissionsFile = z.strictObject({
  projects: z.record(z.string(), projectRule),
  securityLevels: z.record(z.string(), securityLevelRule),
});
export type PermissionsFile = z.infer<typeof permissionsFile>;

export class Rules {
  private readonly projects = new Map<string, ProjectRule>();
  private readonly securityLevels = new Map<string, SecurityLevelRule>();

  load(rows: readonly { kind: string; name: string; body: unknown }[]): void {
    for (const { kind, name, body } of rows) {
      if (kind === 'project') this.projects.set(name, projectRule.parse(body));
      else this.securityLevels.set(name, securityLevelRule.parse(body));
    }
  }

  ofProject(key: string): ProjectRule | undefined {
    return this.projects.get(key);
  }

  /** A level that no seed restricts hides nothing: an export tells that an issue has a level, not who may see it. */
  ofSecurityLevel(id: string): SecurityLevelRule | undefined {
    return this.securityLevels.get(id);
  }
}
