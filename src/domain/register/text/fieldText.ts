import { readNumber, readWholeNumber } from '#kernel/numbers';
import { recordIdPattern } from '#kernel/recordId';
import { tryParse } from '#kernel/tryParse';
import { optionsOf, type Control, type Field, type Option } from '../field';
import { linksIn } from '../link';
import { dataStatesOf } from '../listed/dataStates';
import { departmentsOf } from '../listed/departments';
import { reasonsOf } from '../listed/reasons';
import { rosterRolesOf } from '../listed/roles';
import { segmentsOf } from '../listed/segments';
import { stagesOf } from '../listed/stages';
import { plainWord, type Meant, type TextAround } from './around';
import { joinList, splitList } from './listText';
import { readMoment } from './momentText';
import { readMonth } from './monthText';

/** How the value of a control stands in a cell of a table. What is written is read back as the same value. */
interface ControlText {
  /** @param value one that the field allows. */
  write(value: unknown, control: Control, around: TextAround): string;
  /** @param text with something to see in it. */
  read(text: string, control: Control, around: TextAround): Meant;
}

const asItIs: ControlText = { write: String, read: (text) => ({ value: text }) };

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** @returns the option that a text names, by its label or else by its id. */
const optionNamed = (text: string, options: readonly Option[]): Option | undefined =>
  options.find(({ label }) => plainWord(label) === plainWord(text)) ?? options.find(({ id }) => id === text.trim());

/** @returns the label of an option; its id where the label would be read as another one, or it is offered no more. */
function nameOf(id: string, options: readonly Option[]): string {
  const label = options.find((option) => option.id === id)?.label;
  return label !== undefined && optionNamed(label, options)?.id === id ? label : id;
}

type OptionsOf = (control: Control, around: TextAround) => readonly Option[];

const oneOf = (optionsOf: OptionsOf): ControlText => ({
  write: (value, control, around) => nameOf(String(value), optionsOf(control, around)),
  read(text, control, around) {
    const option = optionNamed(text, optionsOf(control, around));
    return option ? { value: option.id } : { why: null };
  },
});

const someOf = (optionsOf: OptionsOf): ControlText => ({
  write: (value, control, around) => joinList(list(value).map((id) => nameOf(id, optionsOf(control, around)))),
  read(text, control, around) {
    const options = optionsOf(control, around);
    const known = (items: readonly string[]) => items.map((item) => optionNamed(item, options));
    const items = splitList(text).flatMap((item) => {
      const apart = item.split(',').filter((one) => one.trim() !== '');
      return optionNamed(item, options) || known(apart).includes(undefined) ? [item] : apart;
    });
    const strange = items.find((item) => optionNamed(item, options) === undefined);
    if (strange !== undefined) return { why: `“${strange}” is not among: ${labels(options)}.` };
    return { value: [...new Set(known(items).flatMap((option) => option?.id ?? []))] };
  },
});

const labels = (options: readonly Option[]): string => options.map(({ label }) => label).join(', ');

const choices: OptionsOf = (control) => optionsOf({ control });
const segments: OptionsOf = (_, { settings }) => segmentsOf(settings);
const roles: OptionsOf = (_, { settings }) => rosterRolesOf(settings);
const departments: OptionsOf = (_, { settings }) => departmentsOf(settings);
const reasons: OptionsOf = (_, { settings }) => reasonsOf(settings);
const dataStates: OptionsOf = (_, { settings }) => dataStatesOf(settings);
const stages: OptionsOf = (_, { settings }) => stagesOf(settings);

const kindsIn = (control: Control): readonly string[] =>
  'kinds' in control ? control.kinds : 'kind' in control ? [control.kind] : [];
const isIdOf = (control: Control, text: string): boolean => recordIdPattern(kindsIn(control)).test(text);
const called = (text: string, control: Control, { records }: TextAround): string[] =>
  kindsIn(control).flatMap((kind) => records.named(kind, text));

/** @returns a record by its name; by its id where it has none here, or shares it. */
function recordName(id: string, control: Control, around: TextAround): string {
  const name = around.records.nameOf(id);
  return name !== undefined && called(name, control, around).length === 1 ? name : id;
}

function recordNamed(text: string, control: Control, around: TextAround): Meant {
  const [found, ...more] = called(text, control, around);
  if (more.length > 0)
    return { why: `${more.length + 1} are called “${text}”. Rename one of them, or choose it in the form.` };
  if (found !== undefined) return { value: found };
  return isIdOf(control, text) ? { value: text } : { why: `None that you can see is called “${text}”.` };
}

/** Behind the name of a linked record stands how, in brackets. */
const HOW_LAST = /^(.*)\(([^()]*)\)\s*$/s;

/** @returns a link that a text tells; without words of how it is the first way that there is. */
function linkNamed(text: string, control: Control, around: TextAround): Meant {
  const options = optionsOf({ control });
  const [, name = '', words = ''] = HOW_LAST.exec(text) ?? [];
  const how = optionNamed(words, options);
  const to = recordNamed((how ? name : text).trim(), control, around);
  return 'why' in to ? to : { value: { to: to.value, how: (how ?? options[0])?.id } };
}

const isNumber = (text: string): boolean => readWholeNumber(text) !== undefined;

/** What is entered in a table of its own stands in a cell as it is stored. */
function readJson(text: string): Meant {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { why: null };
  }
}

/** Every control as text. A new control is a line here, without which nothing compiles. */
const TEXTS: Readonly<Record<Control['control'], ControlText>> = {
  choice: oneOf(choices),
  segment: oneOf(segments),
  role: oneOf(roles),
  department: oneOf(departments),
  reason: oneOf(reasons),
  stage: oneOf(stages),
  segments: someOf(segments),
  stages: someOf(stages),
  dataStates: someOf(dataStates),
  line: asItIs,
  paragraph: asItIs,
  link: asItIs,
  month: { write: String, read: readMonth },
  record: {
    write: (value, control, around) => recordName(String(value), control, around),
    read: recordNamed,
  },
  records: {
    write: (value, control, around) => joinList(list(value).map((id) => recordName(id, control, around))),
    read(text, control, around) {
      const meant = splitList(text).map((name) => recordNamed(name, control, around));
      const strange = meant.find((one) => 'why' in one);
      return strange ?? { value: meant.flatMap((one) => ('value' in one ? [one.value] : [])) };
    },
  },
  links: {
    write: (value, control, around) =>
      joinList(
        linksIn(value).map(
          ({ to, how }) => `${recordName(to, control, around)} (${nameOf(how, optionsOf({ control }))})`,
        ),
      ),
    read(text, control, around) {
      const meant = splitList(text).map((one) => linkNamed(one, control, around));
      const strange = meant.find((one) => 'why' in one);
      return strange ?? { value: meant.flatMap((one) => ('value' in one ? [one.value] : [])) };
    },
  },
  cells: { write: (value) => JSON.stringify(value), read: readJson },
  lines: { write: (value) => joinList(list(value)), read: (text) => ({ value: splitList(text) }) },
  number: {
    write: String,
    read: (text) => (isNumber(text) ? { value: readWholeNumber(text) } : { why: null }),
  },
  decimal: {
    write: String,
    read(text) {
      const value = readNumber(text);
      return value === undefined ? { why: null } : { value: value || 0 };
    },
  },
  moment: { write: String, read: readMoment },
  yes: {
    write: (value) => (value === true ? 'Yes' : 'No'),
    read(text, _, { yesOrNo }) {
      const meant = yesOrNo(text);
      return meant === null ? { why: null } : { value: meant === 'yes' };
    },
  },
  person: {
    write(value, _, { people }) {
      const name = people.nameOf(String(value));
      return name !== undefined && people.named(name).length === 1 ? name : String(value);
    },
    read(text, _, { people }) {
      const [found, ...more] = people.named(text);
      if (more.length > 0) return { why: `${more.length + 1} people are called “${text}”. Write the e-mail address.` };
      return found === undefined ? { why: `Nobody in this Jira is called “${text}”.` } : { value: found };
    },
  },
  customers: {
    // A customer whose name is a number is not a number of customers.
    write: (value) => (typeof value === 'number' ? String(value) : joinList(list(value), isNumber)),
    read: (text) => ({ value: isNumber(text) ? readWholeNumber(text) : splitList(text) }),
  },
};

/** @returns a value as text; nothing where nothing was said. */
export const cellOf = ({ control }: Field, value: unknown, around: TextAround): string =>
  value === null || value === undefined ? '' : TEXTS[control.control].write(value, control, around);

/** A cell that was read. */
export type ReadCell = { ok: true; value: unknown } | { ok: false; problem: string };

/** @returns what a text means in a field: null where it is empty; else a sentence that says what is wanted. */
export function readCell(field: Field, text: string, around: TextAround): ReadCell {
  const written = text.trim();
  if (written === '') return { ok: true, value: null };
  const meant = TEXTS[field.control.control].read(written, field.control, around);
  if ('why' in meant) return { ok: false, problem: meant.why ?? field.wanted };
  const parsed = tryParse<unknown>(field.schema, meant.value);
  if (parsed.success && (field.offered?.(parsed.data, around.settings) ?? true))
    return { ok: true, value: parsed.data };
  return { ok: false, problem: field.wanted };
}
