import { ExpressionNotModelled } from './problems';

/** What an expression is made of and can become: JSON, and things of Jira. */
export type Value = null | boolean | number | string | readonly Value[] | Thing | ValueMap;

/** A JSON object, such as the value of a property. */
export interface ValueMap {
  readonly [key: string]: Value;
}

/** Something of Jira's own, an issue or a project: of its members those that are modelled. */
export class Thing {
  constructor(
    readonly type: string,
    private readonly members: Readonly<Record<string, () => Value>>,
  ) {}

  /** @throws ExpressionNotModelled for what Jira may have and this Jira has not. */
  member(name: string): Value {
    const read = Object.hasOwn(this.members, name) ? this.members[name] : undefined;
    if (!read) throw new ExpressionNotModelled(`"${name}" of ${this.type}`);
    return read();
  }
}

/** The properties of an issue or a project, by key: one that is not there is null. */
export class Properties extends Thing {
  constructor(private readonly byKey: Readonly<Record<string, unknown>>) {
    super('EntityProperties', {});
  }

  override member(key: string): Value {
    return Object.hasOwn(this.byKey, key) ? fromJson(this.byKey[key]) : null;
  }
}

/** @returns a JSON value as an expression sees it. */
export const fromJson = (json: unknown): Value => (json === undefined ? null : (json as Value));

/** The name of a value's type, as `typeof` would tell it. */
export function typeName(value: Value): string {
  if (value === null) return 'null';
  if (value instanceof Thing) return value.type;
  if (Array.isArray(value)) return 'List';
  switch (typeof value) {
    case 'string':
      return 'String';
    case 'number':
      return 'Number';
    case 'boolean':
      return 'Boolean';
    default:
      return 'Map';
  }
}
