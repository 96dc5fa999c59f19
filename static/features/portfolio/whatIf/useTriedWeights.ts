import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import type { Weights } from '#domain/settings/weights';
import { usePortfolioPage } from '../page/PageContext';
import { readWeights, weightsWord, writeWeights } from './weightsAddress';

/** A slider that is dragged changes many times a second; browsers refuse an address that does. */
const ADDRESS_PAUSE_MS = 400;

/**
 * The weights that are tried. They follow the sliders at once and the address a moment later; they follow the address
 * when it is changed elsewhere, by the back button or a link.
 */
export function useTriedWeights(settings: Settings): {
  weights: Weights;
  leftOut: string[];
  change: (next: (weights: Weights) => Weights) => void;
} {
  const { address, setOwn } = usePortfolioPage();
  const inAddress = weightsWord(address.own);
  const written = useMemo(() => readWeights(address.own, settings), [address.own, settings]);
  const [draft, setDraft] = useState<{ weights: Weights; since: string; settings: Settings } | null>(null);
  const weights = draft && draft.since === inAddress && draft.settings === settings ? draft.weights : written.weights;

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The address that a timer writes into is the one of when it fires.
  const write = useRef<(next: Weights) => void>(() => undefined);
  useEffect(() => {
    write.current = (next) => {
      const own = writeWeights(settings, next);
      setDraft({ weights: next, since: weightsWord(own), settings });
      setOwn(own, 'replace');
    };
  });
  // Two sliders can be moved before the page is drawn anew: the second starts from what the first made.
  const latest = useRef(weights);
  useLayoutEffect(() => {
    latest.current = weights;
  }, [weights]);
  const change = (made: (weights: Weights) => Weights): void => {
    const next = made(latest.current);
    latest.current = next;
    setDraft({ weights: next, since: inAddress, settings });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => write.current(next), ADDRESS_PAUSE_MS);
  };
  return { weights, leftOut: written.leftOut, change };
}
