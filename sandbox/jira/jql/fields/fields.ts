import type { Field } from '@atlaskit/jql-ast';
import { aliasField } from './aliasFields';
import type { JqlContext } from '../context';
import type { JqlField } from './fieldKinds';
import { isDocumentedField } from '../documented';
import { fieldNotModelled, unknownField } from '../problem';
import { SYSTEM_FIELDS } from './systemFields';

/**
 * @returns the field that a query names: one of Jira's, an alias of the manifest, or `issue.property[key].path` of a
 * value that the manifest declares. Names are told apart regardless of case.
 * @throws JqlProblem when there is none: a property that is not declared is not indexed.
 */
export function fieldOf(node: Field, { aliases }: JqlContext): JqlField {
  const name = node.value.toLowerCase();
  const properties = node.properties ?? [];
  if (properties.length > 0) {
    const key = properties[0]?.key?.value;
    const path = (properties[0]?.path ?? [])
      .map(({ value }) => value)
      .join('')
      .replace(/^\./, '');
    const declared = aliases.find((alias) => alias.propertyKey === key && alias.path === path);
    if (!declared || name !== 'issue.property' || properties.length > 1)
      throw unknownField(`${node.value}[${key ?? ''}].${path}`);
    return aliasField(declared, `issue.property[${declared.propertyKey}].${declared.path}`);
  }
  const alias = aliases.find(({ searchAlias }) => searchAlias?.toLowerCase() === name);
  if (alias?.searchAlias !== undefined) return aliasField(alias, alias.searchAlias);
  const system = SYSTEM_FIELDS.get(name);
  if (!system) throw isDocumentedField(node.value) ? fieldNotModelled(node.value) : unknownField(node.value);
  return system;
}
