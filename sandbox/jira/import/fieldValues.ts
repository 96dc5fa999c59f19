import * as z from 'zod/mini';
import type { RichText } from '../data/model';
import type { NamedDraft, PersonDraft } from './draft';
import { comparable, listed } from '../words/comparable';

/**
 * What a field of an issue holds, read in every way in which Jira and its tools write it. `undefined`: it cannot be
 * read.
 */
export type Reading<T> = T | null | undefined;

/** Files hold tens of thousands of issues: what a value is, is asked of the value itself. */
const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isAbsent = (value: unknown): boolean => value === null || value === undefined || value === '';

/** @returns the text of a value or of what names an object; null where there is none. */
export function textOf(value: unknown): Reading<string> {
  if (isAbsent(value)) return null;
  if (isScalar(value)) return String(value).trim() || null;
  const found = ['name', 'value', 'displayName', 'key'].map((name) => partOf(value, name)).find(isScalar);
  return found === undefined ? undefined : String(found).trim() || null;
}

/** @returns an id as text; null where there is none. */
export function idOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
}

/** @returns the property of an object; undefined for everything else. */
export function partOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** How exports write that there is no value, by language. */
const NOTHING = new Set(
  listed(`none | null | undefined | n/a | - | unresolved | unassigned | nicht erledigt | nicht zugewiesen | keine |
    keiner | kein | non résolu | non résolue | non assigné | non assigné(e) | aucun | aucune | sin resolver |
    sin asignar |
    ninguno | ninguna | não resolvido | sem responsável | não atribuído | nenhum | nenhuma | нет решения | не решено |
    не назначено | не назначен | нет | nierozwiązane | nie przypisano | nieprzypisane | brak | non risolto |
    non assegnato | nessuno | nessuna | onopgelost | niet toegewezen | geen | 未解決 | 未割り当て | なし | 미해결 |
    할당되지 않음 | 없음 | 未解决 | 未分配 | 无 | 未指派 | 無 | nevyřešeno | nepřiřazeno | žádná | žádný | olöst |
    ej tilldelad | ingen | ikke tildelt | uløst | ikke tilordnet | määräämätön | ei mitään | megoldatlan |
    nincs hozzárendelve | nincs | çözülmemiş | atanmamış | yok | не призначено | не вирішено | немає |
    chưa được chỉ định | chưa giải quyết | không có | ยังไม่ได้มอบหมาย | ไม่มี`).map(comparable),
);

/** @returns whether a cell says in words that there is no value. */
export const saysNothing = (text: string): boolean => NOTHING.has(comparable(text));

/** @returns a value of a list, by its name; null where there is none. */
export function namedOf(value: unknown): Reading<NamedDraft> {
  const name = textOf(value);
  if (name === null || name === undefined) return name;
  return saysNothing(name) ? null : { id: idOf(partOf(value, 'id')), name };
}

/** @returns the values of a field that may hold several; undefined where one cannot be read. */
export function namedListOf(value: unknown): Reading<NamedDraft[]> {
  if (isAbsent(value)) return null;
  const found = (Array.isArray(value) ? value : [value]).map(namedOf);
  if (found.includes(undefined)) return undefined;
  return [...new Map(found.flatMap((one) => one ?? []).map((one) => [one.id ?? one.name, one])).values()];
}

/** @returns labels, which hold no blanks. */
export function labelsOf(value: unknown): Reading<string[]> {
  if (isAbsent(value)) return null;
  const texts = (Array.isArray(value) ? value : [value]).map(textOf);
  if (texts.includes(undefined)) return undefined;
  return [...new Set(texts.flatMap((text) => (text ?? '').split(/[\s,]+/)).filter((label) => label !== ''))];
}

const FORMER = new Set(['unknown', 'former user', 'anonymous']);
const FORMER_USER = 'Former user';

/**
 * People of Jira Server have a user name instead of an account id. A name alone may be several things: see
 * `ImportPeople`.
 */
export function personOf(value: unknown): Reading<PersonDraft> {
  if (isAbsent(value)) return null;
  const accountId =
    [partOf(value, 'accountId'), partOf(value, 'key'), partOf(value, 'name')].map(idOf).find((one) => one !== null) ??
    null;
  const displayName = textOf(partOf(value, 'displayName') ?? (accountId === null ? value : null)) ?? accountId;
  if (displayName === null || displayName === undefined) return isObject(value) ? undefined : null;
  if (accountId === null && saysNothing(displayName)) return null;
  if (FORMER.has(comparable(displayName))) return { accountId, displayName: FORMER_USER, active: false };
  return { accountId, displayName, active: partOf(value, 'active') !== false, ...timeZoneOf(value) };
}

/** Only a zone that the clock here knows can be used. */
function timeZoneOf(person: unknown): Pick<PersonDraft, 'timeZone'> {
  const told = textOf(partOf(person, 'timeZone'));
  return told && TIME_ZONES.has(told) ? { timeZone: told } : {};
}

const TIME_ZONES = new Set(Intl.supportedValuesOf('timeZone'));

const richText = z.object({ type: z.literal('doc'), version: z.number(), content: z.optional(z.array(z.unknown())) });

/** @returns a description as text or as a document. */
export function richTextOf(value: unknown): Reading<RichText> {
  if (isAbsent(value)) return null;
  const document = richText.safeParse(value);
  if (document.success) return document.data;
  return isScalar(value) ? String(value) : undefined;
}

/** @returns a count. */
export function countOf(value: unknown): Reading<number> {
  const told = textOf(partOf(value, 'votes') ?? value);
  if (told === null || told === undefined) return told;
  return /^\d{1,9}$/.test(told) ? Number(told) : undefined;
}
