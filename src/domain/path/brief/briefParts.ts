import { partsOfKind } from '#domain/measure/parts';
import { readingOf } from '#domain/measure/reading';
import { shareOf } from '#domain/measure/share';
import { branchOf, reasonLabel } from '#domain/register/listed/reasons';
import { optionWords } from '#domain/register/field';
import { kindNamed, KINDS } from '#domain/register/kinds/index';
import { BRANCH_WORDS } from '#domain/settings/lists';
import { moveEffect } from '../moveEffect';
import { cellsFor, countsIn, showing, type Measured, type ReadStep } from '../read/measured';
import { closesRoom } from '../standing';
import { isStep, type StepId } from '../steps';
import { whyOf } from '../why';
import { saidIn, vettingOf, type BriefSource, type Told } from './briefSource';
import type { FrozenBrief } from './frozenBrief';

/** What a page has room for: the rest is counted. */
const MOST = { whys: 3, reasons: 8, causes: 8, moves: 8, decisions: 3 } as const;

type Cut<T> = { told: T[]; more: number };
const cut = <T>(all: readonly T[], most: number): Cut<T> => ({
  told: all.slice(0, most),
  more: Math.max(0, all.length - most),
});

const stands = ({ removed }: Told): boolean => !removed;
const stepIn = (value: unknown): StepId | null => (isStep(value) ? value : null);

/** Why customers are lost: of each step the newest month in which reasons were given. */
export function whysOf(
  source: BriefSource,
  measured: readonly Measured[],
  segment: string | null,
): FrozenBrief['whys'] {
  const { settings } = source;
  const found = showing(measured, 'reasons', segment).flatMap((measure) => {
    const cells = cellsFor(measure, segment);
    const newest = cells.findLast((cell) => partsIn(cell) !== null);
    const parts = newest && partsIn(newest);
    if (!newest || !parts) return [];
    const reasons = Object.entries(parts.reasons).map(([id, x]) => ({
      ...{ id, x },
      name: reasonLabel(id, settings),
      branch: branchOf(id, settings),
    }));
    const [unexplained, ...given] = whyOf({ ...parts, reasons, source: readingOf(newest)?.source }).lines;
    const { told, more } = cut(given, MOST.reasons);
    const lines = [...(unexplained ? [unexplained] : []), ...told].map(({ id, x, n, branch }) => ({
      id,
      name: reasons.find((one) => one.id === id)?.name ?? null,
      branch: branch && BRANCH_WORDS[branch],
      share: shareOf({ x, n, source: readingOf(newest)?.source ?? 'asked' }),
    }));
    return [
      {
        id: measure.id,
        step: stepIn(measure.values.step),
        measure: measure.values.name,
        period: newest.period,
        asked: parts.asked,
        gave: parts.gave,
        isVetted: vettingOf(source, measure)?.isVetted ?? null,
        ...{ lines, more },
      },
    ];
  });
  return found.slice(0, MOST.whys);
}

function partsIn(cell: Parameters<typeof readingOf>[0] | Measured['cells'][string][string]) {
  const reading = readingOf(cell ?? null);
  return reading && partsOfKind('reasons', reading);
}

/** What is known of why, the causes of most customers first. */
export function causesOf({ causes, settings }: BriefSource): Cut<FrozenBrief['causes'][number]> {
  const all = causes
    .filter(stands)
    .map((one) => ({ ...saidIn(one, 'cause'), id: one.id }))
    .sort((a, b) => (b.customers ?? 0) - (a.customers ?? 0));
  const { told, more } = cut(all, MOST.causes);
  const branchIn = (reason: string | null) => (reason === null ? null : branchOf(reason, settings));
  return {
    told: told.map(({ id, step, reason, branch, customers, whys }) => {
      const counts = branch ?? branchIn(reason);
      return {
        id,
        step: stepIn(step),
        reason: reason === null ? null : reasonLabel(reason, settings),
        branch: counts && BRANCH_WORDS[counts],
        ...{ customers, whys: whys ?? [] },
      };
    }),
    more,
  };
}

/** What was done, the newest first, and whether its step moved since. */
export function movesOf({ moves }: BriefSource, steps: readonly ReadStep[]): Cut<FrozenBrief['moves'][number]> {
  const all = moves
    .filter(stands)
    .map((entry) => ({ id: entry.id, said: saidIn(entry, 'move'), status: entry.status }));
  const { told, more } = cut(
    all.sort((a, b) => ((a.said.at ?? '') > (b.said.at ?? '') ? -1 : 1)),
    MOST.moves,
  );
  return {
    told: told.map(({ id, said: { name, what, step, at }, status }) => ({
      id,
      name: name ?? 'A move without a name',
      what: what === null ? null : optionWords(KINDS.move.fields.what, what),
      step: stepIn(step),
      at,
      status: kindNamed('move').statuses[status] ?? status,
      change:
        at === null
          ? null
          : changeSince(
              at,
              steps.find(({ id }) => id === step),
            ),
    })),
    more,
  };
}

function changeSince(at: string, step: ReadStep | undefined): FrozenBrief['moves'][number]['change'] {
  if (!step) return null;
  const cells = step.cells.flatMap((cell) => {
    const counts = countsIn(cell);
    return counts === null ? [] : [{ ...counts, period: cell.period }];
  });
  const { before, after, change } = moveEffect(cells, at);
  if (!before || !after) return null;
  const moved =
    'd' in change ? { d: change.d, low: change.low, high: change.high } : { d: null, low: null, high: null };
  return { state: change.state, ...moved, from: before.period, to: after.period };
}

/** What was decided in the room, the newest first. */
export function decisionsOf({ decisions }: BriefSource): Cut<FrozenBrief['decisions'][number]> {
  const all = decisions.filter(closesRoom).sort((a, b) => (a.at > b.at ? -1 : 1));
  const { told, more } = cut(all, MOST.decisions);
  return {
    told: told.map((entry) => {
      const { decision, reason } = saidIn(entry, 'roomDecision');
      const label = optionWords(KINDS.roomDecision.fields.decision, decision);
      return { id: entry.id, decision: label ?? '', reason: reason ?? '', at: entry.at };
    }),
    more,
  };
}
