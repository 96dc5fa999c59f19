import type { Health, ScheduledRun } from '#contract/health';
import { counted, type Figures } from '../../parts/texts/counted';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
/** Three runs of the hourly check are missing, or two nights. */
const SWEEP_OVERDUE_MS = 3 * HOUR_MS;
const RECONCILE_OVERDUE_MS = 48 * HOUR_MS;
/** A run that is at work stores something every few seconds; the hourly check starts one again that stands still. */
const STANDSTILL_MS = 2 * HOUR_MS;
/** From here on Jira itself warns. */
const NEAR_LIMIT = 0.8;

/** What needs somebody to look: each a sentence that says what is so, and what comes of it. */
export function concernsOf(health: Health, figures: Figures): string[] {
  return [
    ...runConcerns(health),
    ...publicationConcerns(health, figures),
    ...settingsConcerns(health, figures),
    ...pointsConcerns(health),
  ];
}

/** @returns how many parts could not be read. */
export const partsUnread = ({ runs, backlog, failed, settings, points }: Health): number =>
  [runs, backlog, failed, settings, points].filter((part) => part === null).length;

const passed = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

function runConcerns({ at, runs }: Health): string[] {
  if (!runs) return [];
  return [
    ...oneRun(runs.sweep, at, SWEEP_OVERDUE_MS, 'The hourly check'),
    ...oneRun(runs.reconcile, at, RECONCILE_OVERDUE_MS, 'The nightly check'),
  ];
}

function oneRun({ complete, underWay, failedAt }: ScheduledRun, now: string, overdue: number, name: string): string[] {
  if (failedAt)
    return [
      `${name} failed the last time. What it would have mended waits until it goes well again; it is tried by itself.`,
    ];
  const newest = [complete?.at, underWay?.at]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
  if (newest === undefined || passed(newest, now) <= overdue) return [];
  return [
    `${name} has not run for ${Math.floor(passed(newest, now) / HOUR_MS)} hours. ` +
      'If that goes on, ask who installed Customer Lens to look at its logs.',
  ];
}

/** @returns whether a nightly check has gone through all that is stored: before the first, nobody has looked. */
export const wasChecked = ({ runs }: Health): boolean => runs === null || runs.reconcile.complete !== null;

function publicationConcerns({ failed }: Health, figures: Figures): string[] {
  if (!failed) return [];
  const { refused, late } = failed;
  const many = (count: number, more: boolean) => `${counted(figures, count, 'epic', 'epics')}${more ? ' or more' : ''}`;
  return [
    ...(refused.count > 0
      ? [
          `Jira does not let Customer Lens publish the score of ${many(refused.count, refused.more)}: ` +
            'searches may show an older one, or none.',
        ]
      : []),
    ...(late.count > 0
      ? [`The newest score of ${many(late.count, late.more)} is not published, more than an hour after it was saved.`]
      : []),
  ];
}

function settingsConcerns({ at, settings, backlog }: Health, figures: Figures): string[] {
  const running = backlog?.running ?? [];
  const still = running
    .filter((run) => passed(run.at, at) > STANDSTILL_MS)
    .map(() => 'A run in the background stands still. The hourly check starts it again.');
  if (!settings || settings.older === 0 || running.length > 0) return still;
  const older = counted(figures, settings.older, 'rated epic still shows a score', 'rated epics still show scores');
  return [...still, `About ${older} of older settings, though nothing is being re-scored.`];
}

function pointsConcerns({ points }: Health): string[] {
  if (!points) return [];
  const { jira, limit, now } = points;
  const share = jira?.left != null ? 1 - jira.left / jira.limit : (now.background + now.saves) / (jira?.limit ?? limit);
  return share >= NEAR_LIMIT
    ? [
        'Most of this hour’s requests to Jira are spent. ' +
          'When none are left, saves and re-scoring wait for the next hour.',
      ]
    : [];
}
