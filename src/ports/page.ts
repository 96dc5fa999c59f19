/** One page of records; `next` stands when there is more and is good for the next call of the same invocation only. */
export interface Page<T> {
  items: T[];
  next?: string;
}
