import { RatingText } from './asText/RatingText';
import { useDrawerLead } from './drawers/DrawerLead';
import { usePanel } from './PanelContext';

/** Whoever may read the rating and not change it; they are led to where they may say what they think of the epic. */
export function ReadRating() {
  const { view } = usePanel();
  const lead = useDrawerLead();
  if (lead === null || view.can.why !== 'readOnly') return <RatingText />;
  // In the open drawer the same stands below. The place is kept, so that nothing moves when the drawer opens.
  const isBelow = lead.open.includes('opinion');
  return (
    <div className="panel-form">
      <div className={isBelow ? 'panel-speak panel-speak--below' : 'panel-speak'}>
        <button type="button" className="lens-plain-button" onClick={lead.speak}>
          Say what you think
        </button>
      </div>
      <RatingText />
    </div>
  );
}
