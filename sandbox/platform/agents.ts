import * as z from 'zod/mini';
import type { Manifest } from './manifest';

const agentSchema = z.object({
  key: z.string(),
  name: z.string(),
  description: z.optional(z.string()),
  conversationStarters: z.optional(z.array(z.string())),
  actions: z.optional(z.array(z.string())),
});
/** An agent of the manifest. */
export type Agent = z.infer<typeof agentSchema>;

/** @returns the agents that the manifest declares. @throws Error for one that Jira would not show. */
export const agentsOf = (manifest: Pick<Manifest, 'modules'>): Agent[] =>
  manifest.modules.filter(({ type }) => type === 'rovo:agent').map((module) => agentSchema.parse(module));
