import type { ComponentType } from 'react';
import type { MineAnswered, MineCard } from '#contract/mine';
import { inTurn } from '#domain/register/turn';
import { readEntryId } from '#domain/register/entryId';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';

/** A kind of record that waits, or what an epic of one's own waits for. */
export type CardName = KindName | 'confirm' | 'rate' | 'cameTrue' | 'judge' | 'look' | 'sayDo';

/** An epic of which a card is. */
interface Epic {
  id: string;
  key: string;
  summary: string;
}

/** The record of a project of which a card is: the path of a room, the measure of a survey. */
export interface Subject {
  /** Null where it may not be seen: then nothing leads there. */
  id: string | null;
  kind: KindName;
  name: string;
}

interface CardBase {
  /** Its own among all cards. */
  key: string;
  kind: CardName;
  /** The record, where one waits. */
  entryId: string | null;
  dueAt: string | null;
  /** Since when it waits. */
  from: string;
  late: boolean;
  by: string | null;
  /** What is said in the record, or known of the epic. */
  said: Values;
}

/** Something at an epic that waits for the viewer, whether a record says so or the epic is theirs. */
export interface EpicCard extends CardBase {
  epic: Epic;
}

/** Something in a project that waits for the viewer: a record says so. */
export interface ProjectCard extends CardBase {
  epic: null;
  entryId: string;
  home: Home;
  about: Subject;
}

/** Several things that wait for the viewer alike, told together. */
export interface ListCard extends CardBase {
  epic: null;
  entryId: null;
  home: null;
  about: Subject;
}

/** Something that waits for the viewer. */
export type Card = EpicCard | ProjectCard | ListCard;

/** What a card gets that does its thing in place. */
export interface CardFormProps<C extends Card = EpicCard> {
  card: C;
  settings: Settings;
  /** It is done. */
  onDone: () => void;
  /** It stays as it is; what was typed is kept. */
  onLater: () => void;
}

/** Dates in the words of the reader. */
export interface Dates {
  /** "14 Dec". */
  day: (iso: string) => string;
  /** "November 2026". */
  month: (of: string) => string;
}

/** All that there is to know of a kind of card on the screen. */
export interface CardKind<C extends Card = EpicCard> {
  /** The word above what is asked. */
  label: string;
  /** What is asked, in a sentence or two. */
  says: (card: C, dates: Dates) => string;
  /** The word on the button. */
  does: string;
  /** What stands below the number of days, of a card without a date. */
  since: string;
  /** Whether it is so short that it stands in the card from the start, without a button that opens it. */
  atOnce?: true;
  /** Whether nobody asks: it is due by itself. */
  byItself?: true;
  /** Whether the form has a way of its own to put it off, so that the card needs none. */
  ownLater?: true;
  /** Whether the form says itself what is asked and by whom, so that the card needs not. */
  saysItself?: true;
  /** Whether it stays open when it is done, because there is something to see then. */
  staysOpen?: true;
  /** What does it, loaded when the card is first opened. */
  load: () => Promise<{ default: ComponentType<CardFormProps<C>> }>;
}

/** What is shown of an issue, by its id: only issues that the viewer's own search found. */
export type EpicsById = ReadonlyMap<string, Epic>;

/** @returns the cards of records at epics that the viewer's search found, and in projects. */
export const recordCards = (cards: readonly MineCard[], epics: EpicsById): Card[] =>
  cards.flatMap((card): Card[] => {
    const { id, kind, home, dueAt, from, late, by, body } = card;
    const base = { key: id, kind, entryId: id, dueAt, from, late, by, said: body };
    if (!('issueId' in home)) return [{ ...base, epic: null, home, about: subjectOf(card) }];
    const epic = epics.get(home.issueId);
    return epic ? [{ ...base, epic }] : [];
  });

/** What a record stands under says what it is of; what stands by itself is of itself. */
function subjectOf({ id, kind, under, body }: MineCard): Subject {
  if (under) return { id: under.id, kind: readEntryId(under.id).kind, name: under.name };
  const { name, parent } = kindNamed(kind);
  if (parent !== undefined && body[parent] != null) return { id: null, kind, name };
  return { id, kind, name: typeof body['name'] === 'string' ? body['name'] : name };
}

/** @returns the issue at which something was answered; undefined in a project. */
export const issueOf = ({ home }: Pick<MineCard | MineAnswered, 'home'>): string | undefined =>
  'issueId' in home ? home.issueId : undefined;

/** @returns all that waits, due and oldest first. */
export const sorted = (cards: readonly Card[]): Card[] => [...cards].sort(inTurn);
