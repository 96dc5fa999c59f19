import { useRate } from '../rateMany/RateContext';
import type { Target } from '../tables/mapping';
import type { ReadTable } from '../tables/readTable';
import type { Importing } from './useImport';

/** What each column of the file is; guessed by its head, and to be changed. */
export function ImportMapping({ importing, table }: { importing: Importing; table: ReadTable }) {
  const { columns } = useRate();
  const example = table.rows[0];
  return (
    <div className="rate-import__scroll">
      <table>
        <caption>What the columns are</caption>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">First row</th>
            <th scope="col">Goes to</th>
          </tr>
        </thead>
        <tbody>
          {table.heads.map((head, index) => (
            <tr key={index}>
              <th scope="row">{head || `Column ${index + 1}`}</th>
              <td>{(example?.cells[index] ?? '').slice(0, 60)}</td>
              <td>
                <select
                  aria-label={`Where ${head || `column ${index + 1}`} goes`}
                  value={importing.mapping[index] ?? ''}
                  onChange={({ target }) =>
                    importing.map(index, target.value === '' ? null : (target.value as NonNullable<Target>))
                  }
                >
                  <option value="">not imported</option>
                  <option value="key">Key of the epic</option>
                  {columns.map(({ field, label }) => (
                    <option key={field} value={field}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <label>
        <input
          type="checkbox"
          checked={importing.emptyClears}
          onChange={({ target }) => importing.setEmptyClears(target.checked)}
        />{' '}
        Empty cells take answers away (otherwise they leave them as they are)
      </label>
    </div>
  );
}
