import type { Scope } from '#domain/portfolio/portfolioQuery';
import type { ViewName } from './routes';

/** What holds the portfolio to a part of it, where Jira shows it for one project, or for issues that were chosen. */
export interface Bounds {
  /** Which epics it is about, whatever its address says; null where its address says so. */
  scope: Scope | null;
  /** The views that are shown here; the others open on the portfolio page. Null for all. */
  views: ReadonlySet<ViewName> | null;
  /** Says in words which epics those are. @param epics how many there are; null until they are counted. */
  about: (epics: number | null) => string;
  /** It stands in a dialog over a page of Jira, whose window is not named after it. */
  isDialog: boolean;
}

export const UNBOUND: Bounds = { scope: null, views: null, about: () => '', isDialog: false };

/** Whether a view is shown here. */
export const isInside = ({ views }: Bounds, view: ViewName): boolean => views === null || views.has(view);
