import { kindNamed, type KindName } from '#domain/register/kinds/index';

/** As what somebody was asked, or did something: from those who decide to those who meet customers. */
export const LEVELS = ['sponsor', 'project', 'colleague'] as const;
export type Level = (typeof LEVELS)[number];

/** @param kind null for the rating of an epic. */
export const levelOf = (kind: KindName | null): Level =>
  (kind === null ? undefined : kindNamed(kind).askedAs) ?? 'project';
