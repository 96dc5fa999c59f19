/** Names for new records: 32 hexadecimal digits that nobody can guess or run into. */
export interface Ids {
  fresh(): string;
  /** Always the same for the same parts, and telling nothing of them. */
  of(...parts: readonly string[]): string;
}
