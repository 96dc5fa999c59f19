import { Router } from 'express';
import type { LocalJiraSite } from '../jira';
import type { RunningPlatform } from '../platform';
import { faultsRequest } from '../platform/faults/schema';
import { jsonBody, readBody } from './bodies';
import { changeSettings, readSettings, resetSettings, settingsRequest } from './settings';

/**
 * The conditions under which the app runs: faults on purpose, lags and limits. Whoever is on this machine may set them.
 */
export function conditionRoutes(jira: LocalJiraSite, platform: RunningPlatform): Router {
  const router = Router();
  const { faults } = platform;

  router.get('/sandbox/faults', (_request, response) => void response.json({ faults: faults.list() }));
  /** One fault, or a list of them. */
  router.post('/sandbox/faults', jsonBody, (request, response) => {
    const wanted = readBody(faultsRequest, [request.body].flat(), response);
    if (wanted) response.status(201).json({ ids: wanted.map((fault) => faults.add(fault)) });
  });
  router.delete('/sandbox/faults', (_request, response) => {
    faults.remove();
    response.status(204).end();
  });
  router.delete('/sandbox/faults/:id', (request, response) => {
    const { id } = request.params;
    if (faults.remove(id)) response.status(204).end();
    else response.status(404).json({ message: `There is no fault ${id}.` });
  });

  router.get('/sandbox/settings', (_request, response) => void response.json(readSettings({ jira, platform })));
  router.post('/sandbox/settings', jsonBody, (request, response) => {
    const changes = readBody(settingsRequest, request.body, response);
    if (!changes) return;
    changeSettings({ jira, platform }, changes);
    response.json(readSettings({ jira, platform }));
  });
  router.delete('/sandbox/settings', (_request, response) => {
    resetSettings({ jira, platform });
    response.json(readSettings({ jira, platform }));
  });
  return router;
}
