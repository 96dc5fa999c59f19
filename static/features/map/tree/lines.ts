/** A tree as the lines that are shown of it: what is closed is not walked, and neither is what is not drawn yet. */

export interface Branch<N> {
  /** Of its own among its neighbours; without blanks. */
  id: string;
  node: N;
}

export interface TreeSource<N> {
  roots: readonly Branch<N>[];
  /** @param trail the nodes from a root down to the one that is opened; none is endless. */
  below: (trail: readonly N[]) => readonly Branch<N>[];
}

export interface Line<N> {
  /** The ids from the root down to it. */
  key: string;
  node: N;
  trail: readonly N[];
  /** From 1. */
  level: number;
  /** Its place among its neighbours, from 1, and how many they are. */
  position: number;
  of: number;
  /** Null where nothing stands below it. */
  isOpen: boolean | null;
  /** The key of the line under which it stands. */
  parent: string | null;
}

export interface Lines<N> {
  lines: readonly Line<N>[];
  /** There are more, which are not in the list. */
  isCut: boolean;
}

/** What is open: everything above a level, but for the lines that were opened or closed by hand. */
export interface Openness {
  levels: number;
  other: ReadonlySet<string>;
}

export const isOpenAt = ({ levels, other }: Openness, key: string, level: number): boolean =>
  level <= levels !== other.has(key);

/** @returns the openness in which one line is the other way round. */
export function turned({ levels, other }: Openness, keys: readonly string[]): Openness {
  const next = new Set(other);
  for (const key of keys) if (!next.delete(key)) next.add(key);
  return { levels, other: next };
}

/** @returns the openness in which every line above the last of a trail of ids is open. */
export function opened(openness: Openness, trail: readonly string[]): Openness {
  const above = trail.slice(0, -1).map((_, at) => trail.slice(0, at + 1).join(' '));
  return turned(
    openness,
    above.filter((key, at) => !isOpenAt(openness, key, at + 1)),
  );
}

interface Waiting<N> extends Omit<Line<N>, 'isOpen' | 'trail' | 'node'> {
  branch: Branch<N>;
  above: readonly N[];
}

/** @returns the first lines of a tree from the top, at most so many. */
export function linesOf<N>({ roots, below }: TreeSource<N>, openness: Openness, most: number): Lines<N> {
  const lines: Line<N>[] = [];
  // The next one to be written stands last.
  const waiting: Waiting<N>[] = waitingOf(roots, null, []);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (lines.length === most) return { lines, isCut: true };
    const { branch, above, ...at } = next;
    const trail = [...above, branch.node];
    const under = below(trail);
    const isOpen = under.length === 0 ? null : isOpenAt(openness, at.key, at.level);
    const line: Line<N> = { ...at, node: branch.node, trail, isOpen };
    lines.push(line);
    if (isOpen) waiting.push(...waitingOf(under, line, trail));
  }
  return { lines, isCut: false };
}

const waitingOf = <N>(branches: readonly Branch<N>[], under: Line<N> | null, above: readonly N[]): Waiting<N>[] =>
  branches
    .map((branch, at) => ({
      branch,
      above,
      key: under === null ? branch.id : `${under.key} ${branch.id}`,
      level: (under?.level ?? 0) + 1,
      position: at + 1,
      of: branches.length,
      parent: under?.key ?? null,
    }))
    .reverse();
