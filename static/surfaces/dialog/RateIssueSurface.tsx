import { useHost } from '../../host/HostProvider';
import PanelSurface from '../panel/PanelSurface';
import { InDialog } from './InDialog';

/** The rating of one epic in a dialog, from the menu of its issue: the panel, where nobody has to show it first. */
export default function RateIssueSurface() {
  const { issue } = useHost().extension;
  return (
    <InDialog about={issue?.key ?? ''}>
      <PanelSurface />
    </InDialog>
  );
}
