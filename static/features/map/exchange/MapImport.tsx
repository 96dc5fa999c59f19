import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Output } from '#contract/procedures';
import type { Settings } from '#domain/settings/settings';
import { FileButton } from '../../../parts/controls/FileButton';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { OneProject } from '../../portfolio/scope/OneProject';
import { ExchangeMapping } from './ExchangeMapping';
import { ExchangePreview } from './ExchangePreview';
import { LastImport } from './LastImport';
import { useMapImport } from './useMapImport';
import './map-import.css';

interface MapImportProps {
  settings: Settings;
  /** The map is to be read anew. */
  onChanged: () => void;
  onClose: () => void;
}

/** What the file chooser offers first; every other file may be chosen too, and is read if it is one of these. */
const ACCEPTED = '.xml,.json';

/** Brings a model or a journey map onto the map: choose it, say what is what, see it, then all or nothing. */
export default function MapImport({ settings, onChanged, onClose }: MapImportProps) {
  const [projectId, setProjectId] = useState<string | null>(null);
  return (
    <section className="map-import" aria-labelledby="map-import-title">
      <h2 id="map-import-title">Import a model or a journey map</h2>
      <p>
        An architecture model as Open Exchange File (ArchiMate, XML), or a journey map as JSON. Nothing is changed
        before you have seen what would come of it. All of it comes onto the map, or nothing.
      </p>
      <OneProject projectId={projectId} onChoose={setProjectId}>
        {(shown) => <ImportInto key={shown} projectId={shown} {...{ settings, onChanged }} />}
      </OneProject>
      <div>
        <Button spacing="compact" onClick={onClose}>
          Close the import
        </Button>
      </div>
    </section>
  );
}

function ImportInto({ projectId, ...rest }: Omit<MapImportProps, 'onClose'> & { projectId: string }) {
  const status = useAnswer('map.importStatus', { home: { projectId } });
  if (status.state === 'loading') return <Loading>Asking what you may do there…</Loading>;
  if (status.state === 'failed') return <FailureMessage failure={status.failure} onTryAgain={status.again} />;
  if (!status.value.mayImport)
    return (
      <Message tone="information">
        You may not add to the map of this project. That takes the right to edit its issues.
      </Message>
    );
  return <Importing projectId={projectId} last={status.value.last} {...rest} />;
}

interface ImportingProps extends Omit<MapImportProps, 'onClose'> {
  projectId: string;
  last: Output<'map.importStatus'>['last'];
}

function Importing({ projectId, settings, last, onChanged }: ImportingProps) {
  const importing = useMapImport(projectId, settings, last, onChanged);
  const { going, problems, chosen, plan } = importing;
  const isOpen = importing.last?.state === 'writing' || importing.last?.state === 'undoing';
  return (
    <>
      {!going && importing.last && <LastImport importing={importing} last={importing.last} />}
      {!going && !isOpen && (
        <FileButton
          label="File"
          accept={ACCEPTED}
          fileName={chosen?.name ?? null}
          onChoose={(file) => void importing.choose(file)}
        >
          Choose a file
        </FileButton>
      )}
      {problems.length > 0 && (
        <Message tone="error">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Message>
      )}
      {going && (
        <div className="map-import__going" role="status">
          <progress max={going.of} value={going.done} aria-label={going.words} />
          <span>{going.words}…</span>
        </div>
      )}
      {!going && !isOpen && chosen && plan && (
        <>
          <ExchangeMapping chosen={chosen} settings={settings} onMap={importing.map} />
          <ExchangePreview plan={plan} settings={settings} onImport={() => void importing.begin()} />
        </>
      )}
    </>
  );
}
