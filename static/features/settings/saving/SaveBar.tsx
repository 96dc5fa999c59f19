import Button from '@atlaskit/button/new';
import { useRef, type ReactNode } from 'react';
import { settingsDifference } from '#domain/settings/settingsDifference';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { useDesk } from '../drafting/DraftContext';
import { isChanged, resetDraft } from '../drafting/draft';
import { DifferenceList } from '../history/DifferenceList';
import { ReasonField } from './ReasonField';
import { useGapBelowView } from './useGapBelowView';
import type { Save } from './useSave';
import './saving.css';

export interface SaveBarProps {
  save: Save;
  /** How far the scores have followed what was saved last. */
  progress: ReactNode;
  /** Keeps the bar in view for the sake of the progress. */
  inView: boolean;
}

/**
 * Whether anything is unsaved, the reason for it, Reset and Save: at the end of the page, and in view wherever it is
 * scrolled while something is unsaved, can be undone or goes on.
 */
export function SaveBar({ save, progress, inView }: SaveBarProps) {
  const { draft, replace, replaced, bringBack } = useDesk();
  const strips = useRef<HTMLDivElement>(null);
  const gap = useGapBelowView(strips);
  const changed = isChanged(draft);
  const saving = save.state.kind === 'saving';

  const reset = (): void => {
    save.dismiss();
    replace('Your changes are taken back.', resetDraft, '');
  };

  return (
    <>
      <div className="lens-save__strips" aria-hidden="true" ref={strips} />
      <div
        className="lens-save"
        role="region"
        aria-label="Save"
        style={{ bottom: changed || replaced || inView ? gap : 0 }}
      >
        {progress}
        <div className="lens-save__row">
          <div className="lens-save__state">
            <p role="status">
              <SaveWords save={save} changed={changed} />
            </p>
            {changed && <WhatChanges />}
            {replaced && (
              <p>
                {replaced.sentence}{' '}
                <button type="button" className="lens-link lens-link--in-text" onClick={bringBack}>
                  Undo
                </button>
              </p>
            )}
          </div>
          {changed && <ReasonField save={save} />}
          <div className="lens-save__actions">
            {changed && (
              <Button onClick={reset} isDisabled={saving}>
                Reset
              </Button>
            )}
            <Button appearance="primary" isLoading={saving} onClick={() => void save.save()}>
              Save settings
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}

/** In sight of whatever is changed, wherever the page is scrolled. */
function WhatChanges() {
  const { draft } = useDesk();
  const differences = settingsDifference(draft.stored.settings, draft.settings);
  if (differences.length === 0) return null;
  return (
    <Disclosure className="lens-save__changes" summary={`What will change (${differences.length})`}>
      <DifferenceList differences={differences} />
    </Disclosure>
  );
}

function SaveWords({ save: { state }, changed }: { save: Save; changed: boolean }) {
  const { kind } = state;
  if (kind === 'saving') return <>Saving…</>;
  if (changed) return <strong className="lens-save__unsaved">Unsaved changes</strong>;
  if (kind === 'saved') return <>Saved as version {state.version}</>;
  if (kind === 'nothing') return <>There is nothing to save: nothing was changed.</>;
  return <>No unsaved changes</>;
}
