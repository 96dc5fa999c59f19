import type { ViewName } from '../../features/portfolio/page/routes';

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
  { label: 'Journey', views: ['coverage', 'paths'] },
  { label: 'Customers', views: ['voices', 'requests', 'sessions', 'gaps', 'people'] },
  { label: 'Progress', views: ['audit', 'measures', 'stop-list', 'trend'] },
];
