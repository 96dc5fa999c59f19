import type { Home } from '#kernel/home';

/** What the caller was just found to hold on the home of records. */
export interface HomeRights {
  edit: boolean;
  /** Of a project only. */
  administersProject: boolean;
  administersJira: boolean;
}

/** A home that the caller was just found to see. */
export interface SeenHome {
  accountId: string;
  home: Home;
  rights: HomeRights;
  /** Of an issue, where the place that is called from tells it. */
  facts?: { projectId: string; typeName: string };
}
