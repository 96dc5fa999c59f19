import type { ComponentType } from 'react';
import type { MineCard } from '#contract/mine';
import { inTurn } from '#domain/register/turn';
import type { KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';

/** A kind of record that waits, or what an epic of one's own waits for. */
export type CardName = KindName | 'confirm' | 'rate' | 'cameTrue';

/** Something that waits for the viewer, whether a record says so or an epic of theirs. */
export interface Card {
  /** Its own among all cards. */
  key: string;
  kind: CardName;
  epic: { id: string; key: string; summary: string };
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

/** What a card gets that does its thing in place. */
export interface CardFormProps {
  card: Card;
  settings: Settings;
  /** It is done. */
  onDone: () => void;
  /** It stays as it is; what was typed is kept. */
  onLater: () => void;
}

/** All that there is to know of a kind of card on the screen. */
export interface CardKind {
  /** The word above what is asked. */
  label: string;
  /** What is asked, in a sentence or two. */
  says: (card: Card, day: (iso: string) => string) => string;
  /** The word on the button. */
  does: string;
  /** What stands below the number of days, of a card without a date. */
  since: string;
  /** Whether the form has a way of its own to put it off, so that the card needs none. */
  ownLater?: true;
  /** Whether the form says itself what is asked and by whom, so that the card needs not. */
  saysItself?: true;
  /** Whether it stays open when it is done, because there is something to see then. */
  staysOpen?: true;
  /** What does it, loaded when the card is first opened. */
  load: () => Promise<{ default: ComponentType<CardFormProps> }>;
}

/** What is shown of an issue, by its id: only issues that the viewer's own search found. */
export type EpicsById = ReadonlyMap<string, Card['epic']>;

/** @returns the cards of records at epics that the viewer's search found. */
export const recordCards = (cards: readonly MineCard[], epics: EpicsById): Card[] =>
  cards.flatMap(({ id, kind, home, dueAt, at, late, by, body }) => {
    const epic = 'issueId' in home ? epics.get(home.issueId) : undefined;
    return epic ? [{ key: id, kind, epic, entryId: id, dueAt, from: at, late, by, said: body }] : [];
  });

/** @returns all that waits, due and oldest first. */
export const sorted = (cards: readonly Card[]): Card[] => [...cards].sort(inTurn);
