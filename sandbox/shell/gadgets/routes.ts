import express from 'express';
import * as z from 'zod/mini';
import type { SurfaceModules } from '../modules';
import type { GadgetStore } from './store';

const addSchema = z.strictObject({ moduleKey: z.string() });
const configureSchema = z.strictObject({ configuration: z.record(z.string(), z.unknown()) });

const noGadget = { message: 'The dashboard has no such gadget any more. Reload the page.' };

/** What the dashboard page asks: add, configure and remove a gadget. */
export function gadgetRoutes(store: GadgetStore, modules: SurfaceModules): express.Router {
  const router = express.Router();
  router.use(express.json({ limit: '500kb' }));

  router.post('/', (request, response) => {
    const parsed = addSchema.safeParse(request.body);
    const module = parsed.success
      ? modules.ofType('jira:dashboardGadget', 'dashboards:widget').find(({ key }) => key === parsed.data.moduleKey)
      : undefined;
    if (module) response.status(201).json(store.add(module.key));
    else response.status(400).json({ message: 'Name the key of a gadget or widget of the manifest as moduleKey.' });
  });

  router.put('/:id', (request, response) => {
    const parsed = configureSchema.safeParse(request.body);
    if (!parsed.success) response.status(400).json({ message: 'A gadget keeps an object as its configuration.' });
    else if (store.configure(request.params.id, parsed.data.configuration)) response.status(204).end();
    else response.status(404).json(noGadget);
  });

  router.delete('/:id', (request, response) => {
    if (store.remove(request.params.id)) response.status(204).end();
    else response.status(404).json(noGadget);
  });
  return router;
}
