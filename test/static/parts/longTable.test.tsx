import '../../support/screen/fakeLayout';
import { render, screen } from '@testing-library/react';
import { LongTable } from '../../../static/parts/tables/LongTable';

test('a row of a long table stays itself when the order changes', () => {
  const table = (names: readonly string[]) => (
    <LongTable
      caption="Names"
      head={<th scope="col">Name</th>}
      columns={1}
      count={names.length}
      tallest={400}
      keyOf={(row) => names[row] ?? ''}
      cellsOf={(row) => <td>{names[row]}</td>}
    />
  );
  const { rerender } = render(table(['Anna', 'Bella', 'Carl']));
  const anna = screen.getByText('Anna').closest('tr');
  rerender(table(['Carl', 'Bella', 'Anna']));
  expect(screen.getByText('Anna').closest('tr')).toBe(anna);
});
