import { useId, type RefObject } from 'react';
import type { NamedVersions } from '#domain/engagement/countedVersions';
import { useHost } from '../../../../host/HostProvider';
import { Select } from '../../../../parts/controls/Select';
import { daysIn } from '../dayWords';

interface VersionSelectProps {
  field: RefObject<HTMLSelectElement>;
  named: readonly NamedVersions[];
  /** Name of the version; null for all that are dated. */
  chosen: string | null;
  /** Is given the name; empty for all. */
  onChoose: (name: string) => void;
}

/** One version by its name, the newest first, or all of them. */
export function VersionSelect({ field, named, chosen, onChoose }: VersionSelectProps) {
  const id = useId();
  const day = daysIn(useHost().locale);
  return (
    <>
      <label htmlFor={id}>Version</label>
      <Select ref={field} id={id} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
        <option value="">All released versions</option>
        {named.map(({ name, released, versions }) => (
          <option key={name} value={name}>
            {`${name}, ${day(released)}${versions.length > 1 ? `, ${versions.length} projects` : ''}`}
          </option>
        ))}
      </Select>
    </>
  );
}
