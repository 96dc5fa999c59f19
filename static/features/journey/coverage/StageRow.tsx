import type { StageCoverage, StageFlag } from '#domain/journey/coverage';
import { textOf } from '#domain/settings/shippedTexts';
import type { Figures } from '../../../parts/texts/counted';
import type { StageBars } from './coverageScale';
import { Tag, type TagProps } from '../../../parts/texts/Tag';
import { STAGE_FLAG_WORDS } from '#domain/journey/stageFlagWords';

const LOOKS: Record<StageFlag, Pick<TagProps, 'shape' | 'tone'>> = {
  empty: { shape: 'ring', tone: 'danger' },
  underServed: { shape: 'down', tone: 'warning' },
  overServed: { shape: 'up', tone: 'warning' },
  singleEpic: { shape: 'one', tone: 'neutral' },
};

const percent = (value: number): string => `${value}%`;
const box = ({ left, width }: { left: number; width: number }) => ({ left: percent(left), width: percent(width) });

export interface StageRowProps {
  coverage: StageCoverage;
  /** Null where the numbers stand alone. */
  bars: StageBars | null;
  figures: Figures;
  /** Share of the need as the viewer's language writes it. */
  needShare: string;
}

/** One stage of the journey: its bars, and the same in numbers. */
export function StageRow({ coverage: { stage, supply, harm, flags }, bars, figures, needShare }: StageRowProps) {
  return (
    <tr>
      <th scope="row">{textOf(stage.label)}</th>
      {bars && (
        <td className="lens-coverage__picture" aria-hidden="true">
          <div className="lens-coverage__bars">
            {harm > 0 && <div className="lens-coverage__harm" style={box(bars.harm)} />}
            {supply > 0 && <div className="lens-coverage__supply" style={box(bars.supply)} />}
            <div className="lens-coverage__zero" style={{ left: percent(bars.zero) }} />
            {bars.need !== null && <div className="lens-coverage__need" style={{ left: percent(bars.need) }} />}
          </div>
        </td>
      )}
      <td className="lens-coverage__number" data-label="supply">
        {figures(supply)}
      </td>
      <td
        className={harm === 0 ? 'lens-coverage__number lens-coverage__number--none' : 'lens-coverage__number'}
        data-label="harm"
      >
        {figures(harm)}
      </td>
      <td className="lens-coverage__number lens-coverage__number--none lens-coverage__number--share" data-label="need">
        {needShare}
      </td>
      <td className="lens-coverage__flags">
        {flags.length > 0 && (
          <ul className="lens-tags">
            {flags.map((flag) => (
              <li key={flag}>
                <Tag {...LOOKS[flag]} meaning={STAGE_FLAG_WORDS[flag].meaning}>
                  {STAGE_FLAG_WORDS[flag].tag}
                </Tag>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
