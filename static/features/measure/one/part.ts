import type { Output } from '#contract/procedures';
import type { Settings } from '#domain/settings/settings';
import type { MeasureOnScreen } from '../reading/measureOnScreen';

export type OpenedMeasure = Output<'measure.open'>;

/** What every part of the page of a measure is drawn from. */
export interface PartProps {
  measure: MeasureOnScreen;
  opened: OpenedMeasure;
  settings: Settings;
  /** A record was saved: all is read anew. */
  onChanged: () => void;
}
