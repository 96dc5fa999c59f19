import type { ComponentType } from 'react';
import type { ViewName } from './routes';

/** A view of the page: what its link says, and how it is loaded when it is first shown. */
export interface View {
  label: string;
  /** A view with an id in its path has no link of its own in the navigation. */
  linked: boolean;
  load: () => Promise<{ default: ComponentType }>;
}

/** Every view that there is, in the order of the navigation. A name without a line here is an address that leads nowhere. */
export const VIEWS: Partial<Record<ViewName, View>> = {
  ranking: { label: 'Ranking', linked: true, load: () => import('./ranking/RankingView') },
  'what-if': { label: 'What if', linked: true, load: () => import('./whatIf/WhatIfView') },
  coverage: { label: 'Coverage', linked: true, load: () => import('./coverage/CoverageView') },
  trend: { label: 'Trend', linked: true, load: () => import('./trend/TrendView') },
  rate: { label: 'Rate many', linked: true, load: () => import('./rate/RateView') },
  boards: { label: 'Boards', linked: true, load: () => import('./boards/BoardsView') },
  board: { label: 'Board', linked: false, load: () => import('./boards/BoardView') },
  pack: { label: 'Board pack', linked: false, load: () => import('./boards/PackView') },
};
