import { Checkbox } from '../../../parts/controls/Checkbox';
import { Select } from '../../../parts/controls/Select';
import { useRate } from '../rateMany/RateContext';
import type { Target } from '../tables/mapping';
import type { Importing } from './useImport';
import type { ChosenFileState } from './useChosenFile';

/**
 * What each column of the file is: guessed by its head and by what stands below, and to be changed. What is changed
 * here is remembered for the next file.
 */
export function ImportMapping({
  importing,
  shown: { table, mapping },
}: {
  importing: Importing;
  shown: NonNullable<ChosenFileState['shown']>;
}) {
  const { columns } = useRate();
  const example = table.rows[0];
  return (
    <>
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
              <tr key={`${index} ${head}`}>
                <th scope="row">{head || `Column ${index + 1}`}</th>
                <td className="rate-import__example">{(example?.cells[index] ?? '').slice(0, 60).toWellFormed()}</td>
                <td>
                  <Select
                    aria-label={`Where ${head || `column ${index + 1}`} goes`}
                    value={mapping[index] ?? ''}
                    onChange={({ target }) =>
                      void importing.file.map(index, target.value === '' ? null : (target.value as NonNullable<Target>))
                    }
                  >
                    <option value="">not imported</option>
                    <option value="key">Key of the epic</option>
                    {columns.map(({ field, label }) => (
                      <option key={field} value={field}>
                        {label}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Checkbox checked={importing.emptyClears} onChange={({ target }) => importing.setEmptyClears(target.checked)}>
        Empty cells take answers away (otherwise they leave them as they are)
      </Checkbox>
    </>
  );
}
