import type { ConditionId } from '#domain/ladder/rungs';
import type { ViewName } from '../portfolio/page/routes';

/** Where the figure of a condition is looked at, and what is done next where it is missing. */
interface Place {
  view: ViewName;
  /** What the page is called there. */
  label: string;
  /** The word on the button, and where it leads. */
  does: string;
  doneAt: ViewName;
}

const VOICES = { view: 'voices', label: 'Voices' } as const;
const PATHS = { view: 'paths', label: 'Paths' } as const;
const AUDIT = { view: 'audit', label: 'Audit' } as const;
const MEASURES = { view: 'measures', label: 'Measures' } as const;

export const PLACES: Readonly<Record<ConditionId, Place>> = {
  coverage: { view: 'coverage', label: 'Coverage', does: 'Rate many', doneAt: 'rate' },
  impact: { view: 'rate', label: 'Rate many', does: 'Rate many', doneAt: 'rate' },
  request: { view: 'rate', label: 'Rate many', does: 'Rate many', doneAt: 'rate' },
  asked: { ...VOICES, does: 'Ask for opinions', doneAt: 'voices' },
  heard: { ...VOICES, does: 'See who has not answered', doneAt: 'voices' },
  customers: { view: 'sessions', label: 'Sessions', does: 'Plan a session', doneAt: 'sessions' },
  'on-path': { ...PATHS, does: 'See the paths', doneAt: 'paths' },
  'on-target': { ...PATHS, does: 'See what is off target', doneAt: 'paths' },
  realised: { view: 'my-turn', label: 'My turn', does: 'Say what came true', doneAt: 'my-turn' },
  judged: { ...AUDIT, does: 'Judge deliverables', doneAt: 'audit' },
  speaking: { ...AUDIT, does: 'See what does not speak to customers', doneAt: 'stop-list' },
  told: { view: 'gaps', label: 'Gaps', does: 'Tell gaps upward', doneAt: 'gaps' },
  'say-do': { ...MEASURES, does: 'Change what is rewarded', doneAt: 'measures' },
  output: { ...MEASURES, does: 'Measure what changes for customers', doneAt: 'measures' },
  outside: { view: 'trend', label: 'Trend', does: 'Ask people outside the office', doneAt: 'voices' },
  participation: { ...VOICES, does: 'See who has not answered', doneAt: 'voices' },
  departments: { view: 'people', label: 'People', does: 'Find people there', doneAt: 'people' },
};

/** Places that show all a viewer may browse, whatever projects were chosen: there stand other numbers than here. */
const OF_ALL: ReadonlySet<ViewName> = new Set<ViewName>(['paths', 'my-turn', 'audit', 'measures', 'people']);

/** What those places are called, in the order of the rungs. */
export const PLACES_OF_ALL: readonly string[] = [
  ...new Set(Object.values(PLACES).flatMap(({ view, label }) => (OF_ALL.has(view) ? [label] : []))),
];
