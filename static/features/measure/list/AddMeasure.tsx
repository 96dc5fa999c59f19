import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { PULSE } from '#domain/measure/office/pulse';
import type { Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import { useFocusAfter } from '../../../parts/opening/useFocusAfter';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { OneProject } from '../../portfolio/scope/OneProject';
import { stageName } from '../../rating/answers/words';
import { AddRecord } from '../../register/form/AddRecord';

/** A measure that is begun: of one's own, a pulse, or one of a stage. */
export type Begun = 'own' | 'pulse' | { stage: string };

interface AddMeasureProps {
  settings: Settings;
  /** Null while none is. */
  begun: Begun | null;
  onBegin: (begun: Begun | null) => void;
  onAdded: () => void;
}

const DOES = { own: 'Add a measure', pulse: 'Add a pulse' } as const;
const BUTTONS = ['own', 'pulse'] as const;

/** A new measure, in a project that is chosen first: whoever browses it sees the measure. */
export function AddMeasure({ settings, begun, onBegin, onAdded }: AddMeasureProps) {
  const [projectId, setProject] = useState<string | null>(null);
  const form = useRef<HTMLElement>(null);
  const button = useFocusAfter(begun !== null);
  // What was pressed is gone, or stands far below.
  useEffect(() => form.current?.focus(), [begun]);
  if (begun === null)
    return (
      <>
        {BUTTONS.map((way) => (
          <Button key={way} {...(way === 'own' ? { ref: button } : {})} spacing="compact" onClick={() => onBegin(way)}>
            {DOES[way]}
          </Button>
        ))}
      </>
    );
  const { does, given, says } = beginningOf(begun, settings);
  return (
    <section ref={form} className="measures__adding" aria-label={does} tabIndex={-1}>
      {says !== null && <p className="measures__output">{says}</p>}
      <OneProject projectId={projectId} onChoose={setProject}>
        {(shown) => (
          <AddIn key={shown} projectId={shown} {...{ settings, given, onAdded }} onClose={() => onBegin(null)} />
        )}
      </OneProject>
    </section>
  );
}

/** What is said of a measure already, and how that is told. */
function beginningOf(begun: Begun, settings: Settings): { does: string; given: Values | null; says: string | null } {
  if (begun === 'own') return { does: DOES.own, given: null, says: null };
  if (begun === 'pulse') return { does: DOES.pulse, given: PULSE, says: PULSE.definition };
  const stage = stageName(begun.stage, settings);
  return {
    does: `Add a measure at ${stage}`,
    given: { stage: begun.stage },
    says: `A measure of the stage ${stage}. Say whose department it is, so that it is seen who measures there.`,
  };
}

interface AddInProps extends Pick<AddMeasureProps, 'settings' | 'onAdded'> {
  projectId: string;
  given: Values | null;
  onClose: () => void;
}

function AddIn({ projectId, settings, given, onAdded, onClose }: AddInProps) {
  const { go } = usePortfolioPage();
  const home = { projectId };
  const listed = useAnswer('entry.list', { kind: 'measure', home });
  if (listed.state === 'loading') return <Loading>Asking what you may do there…</Loading>;
  if (listed.state === 'failed') return <FailureMessage failure={listed.failure} onTryAgain={listed.again} />;
  return (
    <AddRecord
      {...{ kind: 'measure', home, settings, onClose }}
      {...(given ? { given } : {})}
      mayAdd={listed.value.mayAdd}
      onSaved={(entry) => {
        onClose();
        onAdded();
        go({ view: 'measure', id: entry.id, own: {} });
      }}
    />
  );
}
