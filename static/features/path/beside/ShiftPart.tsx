import type { Shift } from '#domain/path/read/shift';
import type { Ways } from '#domain/path/read/ways';
import { takeUpOf } from '#domain/path/shift/substitution';
import { ShareText } from '../../../parts/shares/ShareText';
import type { PathNumbers } from '../words/numbers';
import { shiftWords } from './shiftWords';

interface ShiftPartProps {
  shift: Shift | null;
  ways: Ways;
  numbers: PathNumbers;
}

/** Whether customers move over, with the arithmetic; and the take-up beside it, which alone would not tell. */
export function ShiftPart({ shift, ways, numbers }: ShiftPartProps) {
  const words = shift && shiftWords(shift, numbers);
  const { newest } = ways;
  return (
    <div className="path-shift">
      {words && (
        <>
          <h3>{words.sentence}</h3>
          {words.ratio !== null && <p>{words.ratio}</p>}
          {words.sums !== null && <p className="path-why__quiet">{words.sums}</p>}
        </>
      )}
      {newest && (
        <p>
          Take-up{' '}
          <ShareText
            share={takeUpOf({ digital: newest.digital, all: newest.digital + newest.other })}
            period={newest.period}
            oneLine
          />
        </p>
      )}
    </div>
  );
}
