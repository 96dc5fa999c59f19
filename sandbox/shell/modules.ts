import * as z from 'zod/mini';
import type { Manifest } from '../platform/manifest';
import { StartError } from '../startError';
import type { PageModule } from './pageData';

/** What stands beside the label of a `jira:issueContext`: from the manifest, or from its dynamicProperties function. */
const statusSchema = z.object({
  type: z.enum(['badge', 'lozenge', 'icon']),
  value: z.object({
    label: z.string(),
    url: z.optional(z.string()),
    type: z.optional(z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success'])),
  }),
});
export const dynamicPropertiesSchema = z.object({ status: statusSchema });

/** An entry of Jira's side navigation: its route stands behind the address of the page. */
const subpageSchema = z.strictObject({ title: z.string(), route: z.string(), icon: z.optional(z.string()) });
const sectionSchema = z.strictObject({ header: z.optional(z.string()), pages: z.array(subpageSchema) });
export type NavigationSection = z.infer<typeof sectionSchema>;

const dialogSize = z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'resizable']);
const inDialog = { resource: z.optional(z.string()), viewportSize: z.optional(dialogSize) };

const moduleSchema = z.object({
  key: z.string(),
  type: z.string(),
  title: z.string(),
  description: z.optional(z.string()),
  label: z.optional(z.string()),
  resource: z.optional(z.string()),
  edit: z.optional(z.object({ resource: z.string() })),
  refreshable: z.optional(z.boolean()),
  /** How large the dialog is that an action opens. */
  viewportSize: z.optional(dialogSize),
  tooltip: z.optional(z.string()),
  /** Of a command of the palette: a page of the app, or something of its own in a dialog. */
  target: z.optional(z.strictObject({ page: z.optional(z.string()), ...inDialog })),
  shortcut: z.optional(z.string()),
  keywords: z.optional(z.array(z.string())),
  useAsConfig: z.optional(z.boolean()),
  status: z.optional(statusSchema),
  dynamicProperties: z.optional(z.object({ function: z.string() })),
  /** `native`: Jira draws the title. `blank`: the page is the app's. */
  layout: z.optional(z.enum(['native', 'blank'])),
  pages: z.optional(z.array(subpageSchema)),
  sections: z.optional(z.array(sectionSchema)),
  // Strict: a condition that is not modelled must not pass for one that holds.
  displayConditions: z.optional(
    z.strictObject({ entityPropertyExists: z.strictObject({ entity: z.literal('issue'), propertyKey: z.string() }) }),
  ),
});
/** A module that people see; one that only leads to a page has no resource. */
export type SurfaceModule = z.infer<typeof moduleSchema>;

/** Module types that the pages have a place for. */
const SURFACE_TYPES = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:dashboardGadget',
  'dashboards:widget',
  'jira:adminPage',
  'jira:globalPage',
  'jira:projectPage',
  'jira:issueAction',
  'jira:issueNavigatorAction',
  'jira:backlogAction',
  'jira:boardAction',
  'jira:command',
  'action',
] as const;
export type SurfaceType = (typeof SURFACE_TYPES)[number];

/** The modules that people see. */
export class SurfaceModules {
  private readonly byKey: ReadonlyMap<string, SurfaceModule>;

  /** @throws StartError when one of them asks for what the local Jira does not model */
  constructor(manifest: Pick<Manifest, 'modules'>) {
    const shown = manifest.modules.flatMap(drawn).map(readModule);
    this.byKey = new Map(shown.map((one) => [one.key, one]));
    const resources = new Set(shown.flatMap((one) => [one.resource ?? [], one.edit?.resource ?? []].flat()));
    if (resources.size > 1)
      throw new StartError(
        `The local Jira serves one resource; the manifest's modules name ${[...resources].join(', ')}.`,
      );
  }

  get(key: string): SurfaceModule | undefined {
    return this.byKey.get(key);
  }

  ofType(...types: readonly SurfaceType[]): SurfaceModule[] {
    return types.flatMap((type) => [...this.byKey.values()].filter((one) => one.type === type));
  }

  /** Key of the one resource that all of them show. */
  get resource(): string {
    const first = [...this.byKey.values()].find(({ resource }) => resource !== undefined)?.resource;
    if (first === undefined) throw new StartError('The manifest declares nothing that people could see.');
    return first;
  }

  /** As the scripts of a page need them. @param source address of the app's page on the content origin */
  forPage(source: string): PageModule[] {
    return [...this.byKey.values()].map(({ key, type, title, refreshable, ...more }) => ({
      ...{ key, type, title, source },
      refreshable: refreshable !== false,
      size: more.viewportSize ?? 'medium',
      ...(more.target?.page === undefined ? {} : { leadsTo: more.target.page }),
      keywords: more.keywords ?? [],
    }));
  }
}

/** A module that people see; of an action, the form in which a rule says what it is given. */
function drawn(module: Manifest['modules'][number]): Manifest['modules'][number][] {
  if (typeof module['resource'] === 'string' || 'target' in module) return [module];
  const form = module.type === 'action' ? formSchema.safeParse(module['config']) : null;
  return form?.success ? [{ ...module, title: module['name'] ?? module.key, resource: form.data.resource }] : [];
}

const formSchema = z.object({ resource: z.string() });

function readModule(module: Manifest['modules'][number]): SurfaceModule {
  const parsed = moduleSchema.safeParse(module);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartError(
      (
        `The local Jira cannot show the module ${module.key}: ` +
        `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`
      ).trim(),
    );
  }
  if (!SURFACE_TYPES.some((type) => type === module.type))
    throw new StartError(`The local Jira has no place for a ${module.type}.`);
  const { target } = parsed.data;
  if (module.type === 'jira:command' && (target?.page === undefined) === (target?.resource === undefined))
    throw new StartError(`The command ${module.key} leads to a page or shows a resource: one of the two.`);
  if (parsed.data.pages && parsed.data.sections)
    throw new StartError(`The module ${module.key} has pages and sections; Jira takes one of the two.`);
  return target?.resource === undefined ? parsed.data : { ...parsed.data, ...target };
}
