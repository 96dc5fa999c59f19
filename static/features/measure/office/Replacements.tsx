import type { OfficeMeasure, Replacement } from '#domain/measure/office/rewarded';
import { useHost } from '../../../host/HostProvider';
import { PageLink } from '../../portfolio/page/PageLink';
import { monthWords } from '../cells/monthWords';

/** Which measure takes the place of which, since when, and who is rewarded on either. */
export function Replacements({ pairs }: { pairs: readonly Replacement[] }) {
  const { locale } = useHost();
  return (
    <table className="say-do__pairs">
      <thead>
        <tr>
          <th scope="col">Before</th>
          <th scope="col">Takes its place</th>
          <th scope="col">Since</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ old, by }) => (
          <tr key={`${old.id} ${by.id}`}>
            <th scope="row">
              <Named measure={old} />
            </th>
            <td data-label="Takes its place">
              <Named measure={by} />
            </td>
            <td data-label="Since">{by.since === null ? 'not said' : monthWords(by.since, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Named({ measure: { id, name, who } }: { measure: OfficeMeasure }) {
  return (
    <>
      <PageLink to={{ view: 'measure', id, own: {} }}>{name ?? 'A measure without a name'}</PageLink>
      <span className="say-do__quiet">{who === null ? 'nobody is said to be rewarded' : `rewarded: ${who}`}</span>
    </>
  );
}
