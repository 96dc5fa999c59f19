import '../../support/screen/fakeBridge';
import { act, renderHook } from '@testing-library/react';
import type { TableItem } from '../../../static/features/portfolio/rankingTable/tableItems';
import { useGridKeys } from '../../../static/features/portfolio/rankingTable/useGridKeys';

const item = (id: string): TableItem => ({ kind: 'row', row: { epic: { id, key: `NET-${id}` } } }) as TableItem;

test('sorted or filtered, the ranking keeps the keyboard at its epic, at its place only once that is gone', () => {
  const { result, rerender } = renderHook(
    ({ ids }) =>
      useGridKeys(
        ids.map(item),
        () => 5,
        () => undefined,
      ),
    { initialProps: { ids: ['1', '2', '3', '4'] } },
  );
  act(() => result.current.setActive(2));
  rerender({ ids: ['3', '4', '1', '2'] });
  expect(result.current.active).toBe(0);
  rerender({ ids: ['1', '2', '3'] });
  expect(result.current.active).toBe(2);
  rerender({ ids: ['1', '2', '4'] });
  expect(result.current.active).toBe(2);
});
