import './clear-button.css';

interface ClearButtonProps {
  /** Name of the field that is cleared. */
  label: string;
  /** Absent while there is nothing to clear: then its place stays empty, so that nothing moves when there is. */
  onClear: (() => void) | undefined;
  /** The button has disappeared with the value: where the focus goes. */
  onCleared?: () => void;
}

/** "Clear" beside the label of a field. */
export function ClearButton({ label, onClear, onCleared }: ClearButtonProps) {
  if (!onClear) return <span className="lens-clear lens-clear--none" aria-hidden="true" />;
  const clear = (): void => {
    onClear();
    onCleared?.();
  };
  return (
    <button type="button" className="lens-link lens-clear" onClick={clear}>
      Clear<span className="lens-visually-hidden"> {label}</span>
    </button>
  );
}
