import { useEffect, useRef, useState } from 'react';
import type { Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import { MOST_VIEWS, type SavedView, type SavedViews } from '#domain/portfolio/savedViews';
import { useHost } from '../../../host/HostProvider';
import { call } from '../../../host/server';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePortfolioPage } from '../page/PageContext';
import { defaultOf, rememberDefault, rememberedDefault } from './rememberedDefault';
import { placeOf, saysNothing } from './viewAddress';

export interface OwnViews {
  state: 'loading' | 'failed' | 'ready';
  /** Why they cannot be read, or why the last change was refused. */
  failure: Failure | null;
  views: readonly SavedView[];
  defaultId: string | null;
  isFull: boolean;
  saving: boolean;
  again: () => void;
  /** @returns whether the change was saved. */
  save: (next: SavedViews) => Promise<boolean>;
}

/** The views that the person who looks keeps, wherever they sign in. */
export function useSavedViews(): OwnViews {
  const host = useHost();
  const { again, anew, ...answered } = useAnswer('views.open', {});
  const [saved, setSaved] = useState<Output<'views.save'> | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [saving, setSaving] = useState(false);
  const current = saved ?? (answered.state === 'ready' ? answered.value : null);
  const { address, bounds, go } = usePortfolioPage();
  const told = useRef<SavedViews | null>(null);
  useEffect(() => {
    if (!current || told.current === current) return;
    // On a computer that was never told, the default opens as soon as it is known; on others it did at the start.
    const isNews = told.current === null && rememberedDefault(host) === undefined;
    told.current = current;
    rememberDefault(host, current);
    const view = defaultOf(current);
    if (isNews && view && bounds.scope === null && saysNothing(address)) go(placeOf(view), 'replace');
  }, [host, current, address, bounds, go]);
  const save = async (next: SavedViews): Promise<boolean> => {
    if (!current || saving) return false;
    setSaving(true);
    setRefused(null);
    const answer = await call('views.save', { ...next, version: current.version });
    setSaving(false);
    if (answer.ok) {
      setSaved(answer.value);
      return true;
    }
    setRefused(answer.error);
    // They were changed in another window: what stands there now is shown.
    if (answer.error.code === 'conflict') {
      setSaved(null);
      anew();
    }
    return false;
  };
  const { views, defaultId } = current ?? { views: [], defaultId: null };
  return {
    state: current ? 'ready' : answered.state,
    failure: refused ?? (answered.state === 'failed' ? answered.failure : null),
    views,
    defaultId,
    isFull: views.length >= MOST_VIEWS,
    saving,
    again,
    save,
  };
}
