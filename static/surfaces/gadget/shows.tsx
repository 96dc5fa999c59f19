import type { ComponentType } from 'react';
import type { Shown, ShownParts } from '../../features/portfolio/scope/gadgetConfiguration';
import { Loading } from '../../parts/messages/Loading';
import { onDemand } from '../../parts/messages/onDemand';
import type { ShowProps } from './showProps';

/** All that there is to know of one thing that a gadget can show. */
type Show = { label: string; asksPlaces: boolean } & (
  | { parts: ShownParts }
  /** Drawn by a component of its own, which reads for itself and is loaded when it is shown. */
  | { view: ComponentType<ShowProps> }
);

/** Everything that a gadget can show, in the order in which its form offers it. */
export const SHOWS: Record<Shown, Show> = {
  both: { label: 'Ranking and journey coverage', asksPlaces: true, parts: 'both' },
  ranking: { label: 'Ranking', asksPlaces: true, parts: 'ranking' },
  coverage: { label: 'Journey coverage', asksPlaces: false, parts: 'coverage' },
  waits: {
    label: 'What waits: challenges, conflicts, asks to sponsors and opinions',
    asksPlaces: false,
    view: onDemand(() => import('./waits/WaitsView'), <Loading>Reading what waits…</Loading>),
  },
  paths: {
    label: 'Paths off target',
    asksPlaces: false,
    view: onDemand(() => import('./paths/PathsView'), <Loading>Reading how paths stand…</Loading>),
  },
  progress: {
    label: 'Audit and ladder',
    asksPlaces: false,
    view: onDemand(() => import('./progress/ProgressView'), <Loading>Reading the ladder…</Loading>),
  },
};
