import type { Output } from '#contract/procedures';
import type { Assessment } from '#domain/rating/assessment';

export type ReadReason = Output<'assessment.reasons'>['reasons'][number];

/**
 * The sentences of the epics as far as they were read: they are not published, so a list does not bring them along.
 * Each belongs to a version of its epic.
 */
export class KnownReasons {
  private readonly read = new Map<string, { version: number; reason: string | null }>();

  learn({ issueId, version, reason }: ReadReason): void {
    this.read.set(issueId, { version, reason });
  }

  /** Whether the sentence of what is stored at this version, or a later one, was read. */
  has(rowId: string, { version }: Assessment): boolean {
    return (this.read.get(rowId)?.version ?? -1) >= version;
  }

  /** @returns the assessment with its sentence, where that is known. */
  within(rowId: string, stored: Assessment): Assessment {
    const known = this.read.get(rowId);
    return known && known.version >= stored.version ? { ...stored, reason: known.reason } : stored;
  }
}
