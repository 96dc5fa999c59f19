import { PATHS, type ViewName } from '../../features/portfolio/page/routes';
import { VIEWS } from './views';

/** A place of the product: what it is called in Jira's side navigation, and its views in their order. */
export interface Place {
  /** Null where it is one view, which says what it is. */
  label: string | null;
  views: readonly ViewName[];
}

/**
 * The places of the page. A new view is a line in `views.ts` and its name here; a place without views is not listed.
 * Jira draws them from the manifest, whose sections have the same rows.
 */
export const PLACES: readonly Place[] = [
  { label: null, views: ['my-turn'] },
  { label: 'Decide', views: ['ranking', 'what-if', 'rate', 'boards', 'calendar'] },
  { label: 'Journey', views: ['coverage', 'paths', 'map', 'targets'] },
  { label: 'Customers', views: ['voices', 'requests', 'sessions', 'gaps', 'people'] },
  { label: 'Progress', views: ['audit', 'measures', 'stop-list', 'ladder', 'trend'] },
];

const isAboutEpics = (name: ViewName): boolean => VIEWS[name]?.controls.includes('scope') ?? false;

/**
 * The same places on the page of one project: what is about a choice of epics, which is the project then. Jira draws
 * them from the sections of `jira:projectPage`.
 */
export const PROJECT_PLACES: readonly Place[] = PLACES.map(({ label, views }) => ({
  label,
  views: views.filter(isAboutEpics),
})).filter(({ views }) => views.length > 0);

const isBelow = (name: ViewName, above: ViewName): boolean => `${PATHS[name]}/`.startsWith(`${PATHS[above]}/`);

/** What is shown on the page of a project: the views of its places, and what opens below one of them. */
export const PROJECT_VIEWS: ReadonlySet<ViewName> = new Set(
  (Object.keys(VIEWS) as ViewName[]).filter((name) =>
    PROJECT_PLACES.some(({ views }) => views.some((above) => isBelow(name, above))),
  ),
);
