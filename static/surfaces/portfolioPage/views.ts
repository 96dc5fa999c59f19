import type { ComponentType } from 'react';
import { RankingSkeleton } from '../../features/portfolio/ranking/RankingSkeleton';
import { MineSkeleton } from '../../features/mine/MineSkeleton';
import { OTHER_WEIGHTS_OF_PART } from '../../features/portfolio/weighting/partWords';
import type { ViewName } from '../../features/portfolio/page/routes';

/** A view of the page: its heading, what stands above it, and how it is loaded when it is first shown. */
export interface View {
  label: string;
  /** What of the shared address it draws or counts with: the controls of that stand above it, and no others. */
  controls: readonly ('cut' | 'scope')[];
  /**
   * What it takes of the reading of the epics.
   * - `epics`: shown once there is a reading with epics in it
   * - `any`: shown once there is a reading, also one of no epics
   * - `if-there`: shown at once; what it makes of a reading appears with it
   * - `none`: it reads for itself
   */
  reading: 'epics' | 'any' | 'if-there' | 'none';
  /**
   * What it means here that only a part of the rated epics was read. Without it: what it means for the first places.
   */
  ofPart?: string;
  /** Its shape while it is read or loaded; without one, that of most views. */
  shape?: ComponentType;
  load: () => Promise<{ default: ComponentType }>;
}

/**
 * Every view that there is; `places.ts` says where the navigation has it. A name without a line here is an address that
 * leads nowhere.
 */
export const VIEWS: Partial<Record<ViewName, View>> = {
  'my-turn': {
    label: 'My turn',
    controls: [],
    reading: 'none',
    shape: MineSkeleton,
    load: () => import('../../features/mine/MyTurnView'),
  },
  ranking: {
    label: 'Ranking',
    controls: ['scope'],
    reading: 'epics',
    shape: RankingSkeleton,
    load: () => import('../../features/portfolio/ranking/RankingView'),
  },
  'what-if': {
    label: 'What if',
    controls: ['cut', 'scope'],
    reading: 'epics',
    ofPart: OTHER_WEIGHTS_OF_PART,
    load: () => import('../../features/portfolio/whatIf/WhatIfView'),
  },
  coverage: {
    label: 'Coverage',
    controls: ['scope'],
    reading: 'any',
    ofPart: 'Stages by project, single epics and what could wait are told once every one was read.',
    load: () => import('../../features/journey/coverage/CoverageView'),
  },
  voices: {
    label: 'Voices',
    controls: ['scope'],
    reading: 'epics',
    ofPart: 'This list is read by itself, and holds every epic on which something was said.',
    load: () => import('../../features/voice/list/VoicesView'),
  },
  requests: {
    label: 'Requests',
    controls: ['scope'],
    reading: 'any',
    ofPart: 'This list is read by itself, and holds every epic of which customers asked for something.',
    load: () => import('../../features/request/list/RequestsView'),
  },
  sessions: {
    label: 'Sessions',
    controls: ['scope'],
    reading: 'any',
    ofPart: 'This list is read by itself, and holds every epic that customers take part in.',
    load: () => import('../../features/engagement/sessions/SessionsView'),
  },
  'go-live': {
    label: 'Before go-live',
    controls: [],
    reading: 'none',
    load: () => import('../../features/engagement/goLive/GoLiveView'),
  },
  gaps: {
    label: 'Gaps',
    controls: ['scope'],
    reading: 'any',
    ofPart: 'This list is read by itself, and holds every epic at which a gap was found.',
    load: () => import('../../features/engagement/gaps/GapsView'),
  },
  people: {
    label: 'People',
    controls: [],
    reading: 'any',
    ofPart: 'The people are all listed.',
    load: () => import('../../features/roster/RosterView'),
  },
  audit: {
    label: 'Audit',
    controls: [],
    reading: 'none',
    load: () => import('../../features/audit/AuditView'),
  },
  measures: {
    label: 'Measures',
    controls: [],
    reading: 'none',
    load: () => import('../../features/measure/list/MeasuresView'),
  },
  enter: {
    label: 'Enter readings',
    controls: [],
    reading: 'none',
    load: () => import('../../features/measure/enter/EnterView'),
  },
  measure: {
    label: 'Measure',
    controls: [],
    reading: 'none',
    load: () => import('../../features/measure/one/MeasureView'),
  },
  'stop-list': {
    label: 'Stop list',
    controls: [],
    reading: 'none',
    load: () => import('../../features/audit/stopping/StopListView'),
  },
  ladder: {
    label: 'Ladder',
    controls: ['scope'],
    reading: 'none',
    load: () => import('../../features/ladder/LadderView'),
  },
  trend: {
    label: 'Trend',
    controls: ['scope'],
    reading: 'none',
    load: () => import('../../features/trend/TrendView'),
  },
  rate: {
    label: 'Rate many',
    controls: ['scope'],
    reading: 'epics',
    ofPart: 'The others are not in the table, and an import does not find them.',
    load: () => import('../../features/rating/rateMany/RateView'),
  },
  boards: {
    label: 'Boards',
    controls: ['cut', 'scope'],
    reading: 'if-there',
    ofPart: 'A board that is frozen now holds no others.',
    load: () => import('../../features/board/snapshot/BoardsView'),
  },
  paths: {
    label: 'Paths',
    controls: [],
    reading: 'none',
    load: () => import('../../features/path/list/PathsView'),
  },
  path: {
    label: 'Path',
    controls: [],
    reading: 'none',
    load: () => import('../../features/path/page/PathView'),
  },
  'path-brief': {
    label: 'Brief',
    controls: [],
    reading: 'none',
    load: () => import('../../features/path/briefs/BriefView'),
  },
  map: {
    label: 'Map',
    controls: [],
    reading: 'none',
    load: () => import('../../features/map/MapView'),
  },
  targets: {
    label: 'Targets',
    controls: [],
    reading: 'none',
    load: () => import('../../features/map/targets/TargetsView'),
  },
  calendar: {
    label: 'Calendar',
    controls: ['scope'],
    reading: 'none',
    load: () => import('../../features/calendar/CalendarView'),
  },
  board: {
    label: 'Board',
    controls: ['scope'],
    reading: 'if-there',
    ofPart: 'A comparison with now knows no others.',
    load: () => import('../../features/board/snapshot/BoardView'),
  },
  pack: {
    label: 'Board pack',
    controls: [],
    reading: 'none',
    load: () => import('../../features/board/pack/PackView'),
  },
};
