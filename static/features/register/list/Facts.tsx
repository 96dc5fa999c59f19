import type { ReactNode } from 'react';
import type { Field } from '#domain/register/field';
import { isUnsaid, type Fields, type Values } from '#domain/register/kind';
import { issueHref, openAddress, openIssue } from '../../../host/navigation';
import { useHost } from '../../../host/HostProvider';
import { valueWords, type Telling } from '../words/valueWords';
import './list.css';

/** @returns what a record is known by: the first of its fields that says something. */
export function titleOf(fields: Fields, values: Values, telling: Telling): { name: string; words: string } | null {
  const name = Object.keys(fields).find((one) => !isUnsaid(values[one]));
  return name === undefined ? null : { name, words: valueWords(fields[name]!, values[name], telling) };
}

interface FactsProps {
  fields: Fields;
  values: Values;
  telling: Telling;
  /** A field that stands elsewhere. */
  without?: string;
}

/** What was said, field by field; what was not said is left out. */
export function Facts({ fields, values, telling, without }: FactsProps) {
  const said = Object.entries(fields).filter(([name]) => name !== without && !isUnsaid(values[name]));
  if (said.length === 0) return null;
  return (
    <dl className="register-facts">
      {said.map(([name, field]) => (
        <div key={name} className="register-facts__one">
          <dt>{field.label}</dt>
          <dd>
            <FieldValue field={field} value={values[name]}>
              {valueWords(field, values[name], telling)}
            </FieldValue>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const ISSUE_KEY = /^[A-Z][A-Z0-9_]+-\d+$/;

const isOnSite = ({ control }: Field): boolean => control.control === 'link' && control.onSite === true;

/** The key of an issue leads to it, and so does an address of this Jira; any other is shown as it is written. */
export function FieldValue({ field, value, children }: { field: Field; value: unknown; children: ReactNode }) {
  const { siteUrl } = useHost();
  if (isOnSite(field) && typeof value === 'string') {
    const address = `${siteUrl.replace(/\/$/, '')}${value}`;
    return (
      <a
        href={address}
        onClick={(event) => {
          event.preventDefault();
          void openAddress(address);
        }}
      >
        {value}
      </a>
    );
  }
  const key = field.control.control === 'link' && typeof value === 'string' && ISSUE_KEY.test(value) ? value : null;
  if (key === null) return <>{children}</>;
  return (
    <a
      href={issueHref(siteUrl, key)}
      onClick={(event) => {
        event.preventDefault();
        void openIssue(key);
      }}
    >
      {key}
    </a>
  );
}
