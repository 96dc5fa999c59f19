import { useEffect, useRef, useState, type RefObject } from 'react';

type Edge = 'top' | 'bottom';

/** Where a dragged stage would land: before or after the stage it is held over. */
export interface Drop {
  over: string;
  edge: Edge;
}

type DragLibrary = typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter');

/**
 * Lets the rows of a list (`data-stage`) be dragged by their handles (`data-handle`). The library is loaded when the
 * pointer first comes near the list.
 * @param onMove is told the stage and where it was dropped.
 * @returns where the stage that is being dragged would land.
 */
export function useStageDrag(
  list: RefObject<HTMLElement>,
  ids: readonly string[],
  onMove: (id: string, landing: Drop) => void,
): Drop | null {
  const library = useDragLibrary(list);
  const [drop, setDrop] = useState<Drop | null>(null);
  const move = useRef(onMove);
  useEffect(() => {
    move.current = onMove;
  });
  const order = ids.join(' ');

  useEffect(() => {
    if (!library || !list.current) return undefined;
    const finish = (id: string, landing: Drop | null): void => {
      setDrop(null);
      if (landing && landing.over !== id) move.current(id, landing);
    };
    const rows = [...list.current.querySelectorAll<HTMLElement>('[data-stage]')];
    const stops = rows.flatMap((row) => connect(library, row, setDrop, finish));
    return () => stops.forEach((stop) => stop());
  }, [library, list, order]);

  return drop;
}

function connect(
  library: DragLibrary,
  row: HTMLElement,
  show: (drop: Drop | null) => void,
  finish: (id: string, drop: Drop | null) => void,
): (() => void)[] {
  const id = row.dataset['stage'] ?? '';
  const landing = (data: Record<string | symbol, unknown> | undefined): Drop | null =>
    typeof data?.['over'] === 'string' ? { over: data['over'], edge: data['edge'] === 'top' ? 'top' : 'bottom' } : null;
  return [
    library.draggable({
      element: row,
      dragHandle: row.querySelector('[data-handle]') ?? row,
      getInitialData: () => ({ stage: id }),
      onDrop: ({ location }) => finish(id, landing(location.current.dropTargets[0]?.data)),
    }),
    library.dropTargetForElements({
      element: row,
      canDrop: ({ source }) => typeof source.data['stage'] === 'string',
      getData: ({ input, element }) => ({ over: id, edge: edgeAt(input.clientY, element.getBoundingClientRect()) }),
      onDrag: ({ self, source }) => show(source.data['stage'] === id ? null : landing(self.data)),
      onDragLeave: () => show(null),
    }),
  ];
}

const edgeAt = (y: number, { top, height }: DOMRect): Edge => (y < top + height / 2 ? 'top' : 'bottom');

/**
 * @param order the ids of the stages.
 * @returns the place of a stage, from 0, once it was dropped before or after another.
 */
export function placeAfterDrop(order: readonly string[], id: string, { over, edge }: Drop): number {
  const others = order.filter((one) => one !== id);
  return others.indexOf(over) + (edge === 'bottom' ? 1 : 0);
}

function useDragLibrary(list: RefObject<HTMLElement>): DragLibrary | null {
  const [library, setLibrary] = useState<DragLibrary | null>(null);
  useEffect(() => {
    const element = list.current;
    const load = (): void => {
      import('@atlaskit/pragmatic-drag-and-drop/element/adapter').then(setLibrary, (error: unknown) => {
        // The buttons beside each stage do the same.
        console.error('Dragging could not be loaded', error);
      });
    };
    element?.addEventListener('pointerenter', load, { once: true });
    return () => element?.removeEventListener('pointerenter', load);
  }, [list]);
  return library;
}
