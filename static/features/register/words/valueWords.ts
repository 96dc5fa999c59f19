import type { Field } from '#domain/register/field';
import { linksIn } from '#domain/register/link';
import type { Settings } from '#domain/settings/settings';
import { personWords } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import type { Host } from '../../../host/context';
import type { ControlName, ControlNamed } from '../fields/control';
import { recordWords, type Records } from '../records/useRecordNames';
import { roleLabel } from '#domain/register/listed/roles';
import { dataStateLabel } from '#domain/register/listed/dataStates';
import { departmentLabel } from '#domain/register/listed/departments';
import { reasonLabel } from '#domain/register/listed/reasons';
import { segmentLabel } from '#domain/register/listed/segments';
import { cellsWords } from './cellsWords';
import { stageName } from '../../rating/answers/words';
import { levelChoices } from '../fields/offered';

/** What it takes to say a value. */
export interface Telling extends Pick<Host, 'locale' | 'timeZone'> {
  settings: Settings;
  people: People;
  records: Records;
}

type Words<N extends ControlName> = (value: unknown, control: ControlNamed<N>, telling: Telling) => string;

const DAY_LENGTH = 10;

/** @returns a day, or a time in the zone of the reader, which is told. */
export function momentWords(value: string, { locale, timeZone }: Pick<Host, 'locale' | 'timeZone'>): string {
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) return value;
  if (value.length === DAY_LENGTH)
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
  const form = { day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(locale, { ...form, timeZoneName: 'short', timeZone }).format(time);
}

/** @returns a month by its name: "November 2026". */
export function monthWords(value: string, locale: string): string {
  const time = new Date(`${value}-01`);
  if (Number.isNaN(time.getTime())) return value;
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(time);
}

const asWritten = (value: unknown): string => String(value);
const figure = (value: unknown, locale: string): string =>
  typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : String(value);
const each = (value: unknown, nameOf: (id: string) => string): string =>
  (Array.isArray(value) ? value : [value]).map((one) => nameOf(String(one))).join(', ');
const named = (options: readonly { id: string; label: string }[]) => (id: string) =>
  options.find((option) => option.id === id)?.label ?? id;

const WORDS: { readonly [N in ControlName]: Words<N> } = {
  choice: (value, { options }) => named(options)(String(value)),
  line: asWritten,
  paragraph: asWritten,
  link: asWritten,
  lines: (value) => each(value, (one) => one),
  number(value, { levels, from, to }, { settings, locale }) {
    if (!levels) return figure(value, locale);
    const level = levelChoices(levels, from, to, settings).find((one) => one.value === String(value));
    return level?.label ?? String(value);
  },
  moment: (value, _control, telling) => momentWords(String(value), telling),
  segment: (value, _control, { settings }) => segmentLabel(String(value), settings),
  segments: (value, _control, { settings }) => each(value, (id) => segmentLabel(id, settings)),
  stages: (value, _control, { settings }) => each(value, (id) => stageName(id, settings)),
  role: (value, _control, { settings }) => roleLabel(String(value), settings),
  decimal: (value, _control, { locale }) => figure(value, locale),
  month: (value, _control, { locale }) => monthWords(String(value), locale),
  stage: (value, _control, { settings }) => stageName(String(value), settings),
  department: (value, _control, { settings }) => departmentLabel(String(value), settings),
  reason: (value, _control, { settings }) => reasonLabel(String(value), settings),
  record: (value, _control, { records }) => recordWords(String(value), records),
  records: (value, _control, { records }) => each(value, (id) => recordWords(id, records)),
  links: (value, { options }, { records }) =>
    linksIn(value)
      .map(({ to, how }) => `${named(options)(how)} ${recordWords(to, records)}`)
      .join(', '),
  dataStates: (value, _control, { settings }) => each(value, (id) => dataStateLabel(id, settings)),
  cells: (value, _control, telling) => cellsWords(value, telling),
  yes: (value) => (value === true ? 'Yes' : 'No'),
  person: (value, _control, { people }) => personWords(String(value), people),
  customers: (value, _control, { locale }) => (Array.isArray(value) ? value.join(', ') : figure(value, locale)),
};

/** @returns a value of a field as people say it; "nothing" where nothing was said. */
export function valueWords({ control }: Field, value: unknown, telling: Telling): string {
  if (value == null) return 'nothing';
  // The table gives each control its words, and no other.
  return (WORDS[control.control] as Words<ControlName>)(value, control, telling);
}
