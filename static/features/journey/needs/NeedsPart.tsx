import Button from '@atlaskit/button/new';
import { useId } from 'react';
import type { Stage } from '#domain/journey/journey';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { NeedsEditor } from './NeedsEditor';
import { whoSets } from './needWords';
import type { NeedsDesk } from './useNeeds';
import './needs.css';

export interface NeedsPartProps {
  desk: NeedsDesk;
  stages: readonly Stage[];
  /** A criterion scores by the need of the stage: other needs are other scores. */
  rescores: boolean;
}

/** How much each stage is needed: who has the right sets it here, others are told who does. */
export function NeedsPart({ desk, stages, rescores }: NeedsPartProps) {
  const id = useId();
  const { again, ...rights } = useAnswer('needs.rights', {});
  const may = rights.state === 'ready' && rights.value.may;
  return (
    <section className="lens-coverage-view__part" aria-labelledby={id}>
      <h2 id={id}>Needs of the stages</h2>
      <p className="lens-coverage-view__hint">
        How much the board wants each stage served. The share of the supply that a stage calls for, and its flags,
        follow from it.
      </p>
      {rights.state === 'loading' && <Loading>Asking who may set them…</Loading>}
      {rights.state === 'failed' && <FailureMessage failure={rights.failure} onTryAgain={again} />}
      {rights.state === 'ready' && !may && <p>{whoSets(rights.value.group)}</p>}
      {may && !desk.draft && (
        <Button spacing="compact" onClick={desk.begin}>
          Set needs
        </Button>
      )}
      {may && desk.draft && <NeedsEditor desk={desk} draft={desk.draft} stages={stages} rescores={rescores} />}
    </section>
  );
}
