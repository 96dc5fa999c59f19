/** Numbers as the tables show them. */

export const countText = (value: number): string => value.toLocaleString('en-US');

/** @param bytes shown in kB or MB of thousands. */
export function bytesText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** @param milliseconds shown with two or three figures. */
export function timeText(milliseconds: number): string {
  if (milliseconds < 1) return `${milliseconds.toFixed(2)} ms`;
  if (milliseconds < 10) return `${milliseconds.toFixed(1)} ms`;
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** @returns how many times the one is the other; a dash where the other is nothing. */
export function ratioText(one: number, other: number): string {
  if (other === 0) return '–';
  if (one === 0) return '0';
  const ratio = one / other;
  if (ratio >= 10) return countText(Math.round(ratio));
  return ratio >= 1 ? ratio.toFixed(1) : ratio.toFixed(2);
}
