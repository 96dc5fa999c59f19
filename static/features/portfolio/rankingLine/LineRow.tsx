import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type Ref } from 'react';
import { Icon } from '../../../parts/controls/Icon';
import { TIE_QUERY } from '../../board/snapshot/address';
import { PageLink } from '../page/PageLink';
import type { LineKind } from '../rankingTable/tableItems';
import { LineNumber } from './LineNumber';
import type { LineWords } from './lineWords';
import './ranking-line.css';

export interface LineRowProps {
  line: LineKind;
  places: number;
  /** Fewest and most places that the line can be after. */
  least: number;
  most: number;
  words: LineWords;
  index: number;
  columns: number;
  /** The bracket of a tie runs through it. */
  isBracketed: boolean;
  measure: Ref<HTMLTableRowElement>;
  onMove: (places: number) => void;
  /** Takes the line away; null for one that stays. */
  onRemove: (() => void) | null;
  /** Brings the line into sight, after a key has moved it. */
  onShow: () => void;
  /** Rows may still change their heights: what follows from the line is being worked out. */
  isSettling: boolean;
  onGrab: (event: PointerEvent) => void;
}

const NAMES: Record<LineKind, string> = { cut: 'Cut line', must: 'Must-have line' };
const FIELDS: Record<LineKind, string> = { cut: 'Places above the cut line', must: 'Places that are must-haves' };
const FAR = 10;

/**
 * A line between two rows, with its number on it: written, dragged with a pointer, or moved with the arrow keys, Page
 * Up and Down, Home and End.
 */
export function LineRow(props: LineRowProps) {
  const { line, places, least, most, words, index, columns, isBracketed, measure, onRemove } = props;
  const { before, after, tie } = words;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={`lens-ranking__line lens-line lens-line--${line} ${isBracketed ? 'lens-ranking__bracketed' : ''}`}
    >
      <td colSpan={columns}>
        <div className="lens-line__parts">
          <Handle {...props} />
          <span className="lens-line__words">{before}</span>
          <LineNumber
            label={FIELDS[line]}
            value={places}
            range={{ least, most }}
            onChange={props.onMove}
            onShow={props.onShow}
            isSettling={props.isSettling}
          />
          <span className="lens-line__words">{after}</span>
          {onRemove && (
            <button
              type="button"
              className="lens-line__remove"
              aria-label={`Remove the ${NAMES[line].toLowerCase()}`}
              onClick={onRemove}
            >
              <Icon name="cross" />
            </button>
          )}
          {/* Wherever the line is held, it is moved. */}
          <span className="lens-line__rule" onPointerDown={props.onGrab} />
          {tie !== '' && <span className="lens-line__tie">{tie}</span>}
          {tie !== '' && line === 'cut' && (
            <PageLink to={{ view: 'boards', own: TIE_QUERY }} className="lens-line__decide">
              Decide the tie
            </PageLink>
          )}
        </div>
      </td>
    </tr>
  );
}

function Handle({ line, places, least, most, words, onMove, onShow, isSettling, onGrab }: LineRowProps) {
  const handle = useRef<HTMLDivElement>(null);
  const byKey = useRef(false);
  // Moving a row in the table takes the focus from what is in it, and rows that change their heights move it once more.
  useEffect(() => {
    if (!byKey.current) return;
    byKey.current = isSettling;
    handle.current?.focus({ preventScroll: true });
    onShow();
  }, [places, isSettling, onShow]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // As on screen: up is nearer to the first place.
    const to = {
      ArrowUp: places - 1,
      ArrowLeft: places - 1,
      ArrowDown: places + 1,
      ArrowRight: places + 1,
      PageUp: places - FAR,
      PageDown: places + FAR,
      Home: least,
      End: most,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(most, Math.max(least, to));
    byKey.current = next !== places;
    if (byKey.current) onMove(next);
  };
  const { after, tie } = words;
  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={NAMES[line]}
      aria-valuenow={places}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={`${places} ${after}${tie === '' ? '' : `, ${tie}`}`}
      className="lens-line__handle"
      onKeyDown={onKeyDown}
      onPointerDown={onGrab}
    >
      <span aria-hidden="true">⇕</span>
    </div>
  );
}
