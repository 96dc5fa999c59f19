import { fakeBridge } from '../../support/screen/fakeBridge';
import type { Output } from '#contract/procedures';
import type { EntryView } from '#contract/register';
import type { KindName } from '#domain/register/kinds/index';
import { MemoryEntries } from '../../support/screen/entryServer';

type Opened = Output<'engagement.open'>;

/** The engagement of one epic as the server answers it, over the records that a test drives by hand. */
export class EngagementServer extends MemoryEntries {
  told: Partial<Opened> = {};
  /** What the next times go wrong, in place of an answer. */
  openTrouble: string[] = [];

  override serve(): void {
    super.serve();
    fakeBridge.onInvoke('engagement.open', () => {
      const message = this.openTrouble.shift();
      return message === undefined
        ? { ok: true, value: this.opened() }
        : { ok: false, error: { code: 'unavailable', message } };
    });
  }

  of(kind: KindName): EntryView[] {
    return [...this.entries.values()]
      .filter((entry) => entry.kind === kind && !entry.removed)
      .map((entry) => this.viewOf(entry.id));
  }

  private opened(): Opened {
    return {
      ...{ cohorts: this.of('cohort'), sessions: this.of('session'), gaps: this.of('gap'), more: [] },
      ...{ confirmed: null, sponsor: null, owes: false, mayAdd: this.may.add, ...this.told },
    };
  }
}
