/**
 * Which item of a menu a key leads to: arrows go round, Home and End to the ends, a letter to the next item that begins
 * with it.
 * @param at place of the item with the focus, or -1.
 * @param words what the items say, in their order.
 * @returns the place of an item; null where the key is none of the menu's, or leads nowhere.
 */
export function itemToGoTo(key: string, at: number, words: readonly string[]): number | null {
  const count = words.length;
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return null;
  const order = words.map((_, step) => (at + 1 + step) % count);
  return order.find((place) => words[place]?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase())) ?? null;
}
