import { useHost } from '../../../host/HostProvider';
import { cellsWords } from '../words/cellsWords';
import type { ControlProps } from './control';
import { Grouped } from './FieldHead';

/** What was read of a month, as it stands: it is entered in the table of the measure. */
export function Cells(props: ControlProps<'cells'>) {
  const { locale } = useHost();
  return (
    <Grouped {...props}>
      <p id={props.id}>{cellsWords(props.value ?? {}, { locale, settings: props.settings })}</p>
    </Grouped>
  );
}
