import { useLayoutEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Line } from './lines';

interface Moves<N> {
  /** Around the rows. */
  tree: RefObject<HTMLElement | null>;
  lines: readonly Line<N>[];
  /** There are more lines than are drawn. */
  isCut: boolean;
  nameOf: (node: N) => string;
  turn: (keys: readonly string[]) => void;
  choose: (line: Line<N>) => void;
  drawMore: () => void;
}

export interface TreeKeys {
  /** The key of the one line that Tab leads to. */
  current: string | null;
  setCurrent: (key: string) => void;
  /** Puts the focus on a line once it is drawn. */
  focusOn: (key: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const PAGE = 10;

/**
 * Moves through a tree with the keyboard: up, down, Home, End and a letter go to a line; right opens it or goes in,
 * left closes it or goes out; the star opens all of its neighbours; Enter and the blank choose it.
 */
export function useTreeKeys<N>(moves: Moves<N>): TreeKeys {
  const { tree, lines, isCut, nameOf, turn, choose, drawMore } = moves;
  const [wanted, setWanted] = useState<{ key: string; isMoved: boolean } | null>(null);
  const at = Math.max(
    0,
    lines.findIndex(({ key }) => key === wanted?.key),
  );
  const current = lines[at]?.key ?? null;
  useLayoutEffect(() => {
    if (wanted?.isMoved) tree.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  }, [wanted, tree]);
  const focusOn = (key: string): void => setWanted({ key, isMoved: true });

  const go = (to: number): void => {
    const line = lines[Math.min(lines.length - 1, Math.max(0, to))];
    if (to >= lines.length - 1 && isCut) drawMore();
    if (line) focusOn(line.key);
  };
  const goTo = (key: string | null): void => {
    const place = lines.findIndex((line) => line.key === key);
    if (place >= 0) go(place);
  };
  const inward = (line: Line<N>): void => {
    if (line.isOpen === false) turn([line.key]);
    if (line.isOpen === true) go(at + 1);
  };
  const outward = (line: Line<N>): void => (line.isOpen ? turn([line.key]) : goTo(line.parent));
  const openNeighbours = (line: Line<N>): void =>
    turn(lines.filter(({ parent, isOpen }) => parent === line.parent && isOpen === false).map(({ key }) => key));
  const goToLetter = (letter: string): void => {
    const begins = ({ node }: Line<N>): boolean => nameOf(node).toLowerCase().startsWith(letter.toLowerCase());
    const next = [...lines.keys()]
      .slice(at + 1)
      .concat([...lines.keys()].slice(0, at))
      .find((one) => begins(lines[one]!));
    if (next !== undefined) go(next);
  };

  const doing = (key: string, line: Line<N>): (() => void) | undefined => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      PageDown: () => go(at + PAGE),
      PageUp: () => go(at - PAGE),
      Home: () => go(0),
      End: () => go(lines.length - 1),
      ArrowRight: () => inward(line),
      ArrowLeft: () => outward(line),
      '*': () => openNeighbours(line),
      Enter: () => choose(line),
      ' ': () => choose(line),
    };
    return keys[key] ?? (/^\p{L}$/u.test(key) ? () => goToLetter(key) : undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isRow = (event.target as HTMLElement).getAttribute('role') === 'row';
    const line = lines[at];
    if (!isRow || !line || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = doing(event.key, line);
    if (!does) return;
    event.preventDefault();
    does();
  };
  return { current, setCurrent: (key) => setWanted({ key, isMoved: false }), focusOn, onKeyDown };
}
