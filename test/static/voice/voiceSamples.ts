import type { EntryView } from '#contract/register';
import { emptyValues } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Opinions } from '../../../static/features/voice/opinion/useOpinions';

export const SETTINGS = DEFAULT_SETTINGS;
export const ISSUE = '10001';
/** Whoever looks, in `renderSurface`. */
export const ME = 'board-member';

let made = 0;

/** A record of a kind as the server tells it; what is not said is as of a new one. */
export function anEntry(kind: KindName, body: EntryView['body'], more: Partial<EntryView> = {}): EntryView {
  made += 1;
  return {
    id: `${kind}-i${ISSUE}-${String(made).padStart(32, '0')}`,
    kind,
    home: { issueId: ISSUE },
    version: 1,
    status: Object.keys(kindNamed(kind).statuses)[0] ?? '',
    owner: null,
    dueAt: null,
    at: '2026-11-10T09:00:00.000Z',
    by: 'support-colleague',
    updatedAt: '2026-11-10T09:00:00.000Z',
    removed: false,
    body: { ...emptyValues(kindNamed(kind).fields), ...body },
    answer: null,
    may: { change: false, answer: false, remove: false },
    ...more,
  };
}

/** What somebody said of the epic. */
export const anOpinion = (by: string, body: EntryView['body'], more: Partial<EntryView> = {}): EntryView =>
  anEntry('opinion', { blind: true, role: 'support', ...body }, { by, owner: by, status: 'given', ...more });

export const NOBODY_SPOKE: Opinions = {
  own: null,
  round: { open: false, until: null, asked: 0, heard: 0, waiting: 0 },
  owes: false,
  opinions: [],
  hidden: 0,
  agreement: { n: 0, mean: null, agreement: null, conflict: false },
  heard: { x: 0, n: 0, beside: 0 },
  rated: null,
  waitingFor: [],
  mayAsk: false,
  near: [],
};

const DAY_MS = 86_400_000;
export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** The viewer was asked and owes it. */
export const asked = (): Opinions => ({
  ...NOBODY_SPOKE,
  own: anEntry(
    'opinion',
    { due: inDays(3), askedBy: 'project-manager' },
    {
      by: ME,
      owner: ME,
      status: 'asked',
      dueAt: inDays(3),
      version: 4,
      may: { change: true, answer: false, remove: true },
    },
  ),
  round: { open: true, until: inDays(3), asked: 2, heard: 1, waiting: 1 },
  owes: true,
  hidden: 1,
  agreement: null,
});

/** The viewer gave theirs. @param own what they said. */
export const given = (own: EntryView['body'], more: Partial<Opinions> = {}): Opinions => ({
  ...NOBODY_SPOKE,
  own: anOpinion(ME, own, { version: 5, may: { change: true, answer: false, remove: true } }),
  ...more,
});
