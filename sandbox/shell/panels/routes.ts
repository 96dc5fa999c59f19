import express from 'express';
import * as z from 'zod/mini';
import type { LocalJira } from '../../seams';
import type { SurfaceModules } from '../modules';
import { namedViewer } from '../session';
import { ALL_ISSUES, type PanelStore } from './store';

const showSchema = z.strictObject({ moduleKey: z.string(), issueId: z.string() });
const grants = z.object({ permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }) });

/** Whether a viewer may show a panel on all work items: administrators of Jira only. */
export async function mayShowForAll(jira: LocalJira, viewer: string): Promise<boolean> {
  const path = '/rest/api/3/mypermissions?permissions=ADMINISTER';
  const { body } = await jira.handle({ tier: 'user', viewer, method: 'GET', path, body: null });
  return grants.parse(JSON.parse(body ?? 'null')).permissions.ADMINISTER.havePermission;
}

/** `POST /shell/panels {moduleKey, issueId}`: shows a panel on an issue that the viewer sees, or on all (`*`). */
export function panelRoutes(store: PanelStore, modules: SurfaceModules, jira: LocalJira): express.Router {
  const router = express.Router();
  router.post('/', express.json({ limit: '16kb' }), async (request, response) => {
    const viewer = namedViewer(request, jira);
    const body = showSchema.safeParse(request.body);
    const module = body.success && modules.ofType('jira:issuePanel').find(({ key }) => key === body.data.moduleKey);
    if (!viewer || !body.success || !module) {
      response.status(400).json({ message: 'Name a viewer, a panel of the manifest, and an issue or "*".' });
      return;
    }
    const { issueId } = body.data;
    const { accountId } = viewer;
    const may = issueId === ALL_ISSUES ? await mayShowForAll(jira, accountId) : jira.issueContext(accountId, issueId);
    if (!may) {
      response.status(403).json({ message: 'Only on an issue that you see; on all only as an administrator of Jira.' });
      return;
    }
    store.show(module.key, issueId);
    response.status(204).end();
  });
  return router;
}
