import './why-button.css';

export interface WhyButtonProps {
  epic: { key: string };
  /** Id of the receipt while it is open. */
  controls: string | null;
  onPress: () => void;
  tabIndex?: -1;
}

/** Opens and closes the receipt of an epic. */
export function WhyButton({ epic, controls, onPress, tabIndex }: WhyButtonProps) {
  return (
    <button
      type="button"
      className="lens-link lens-why"
      aria-expanded={controls !== null}
      aria-controls={controls ?? undefined}
      tabIndex={tabIndex}
      onClick={onPress}
    >
      why<span className="lens-visually-hidden"> this score and rank of {epic.key}</span>
    </button>
  );
}
