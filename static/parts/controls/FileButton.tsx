import { useId, useState, type ReactNode } from 'react';
import './file-button.css';

export interface FileButtonProps {
  /** Name of the field, shown beside the button. */
  label: string;
  /** What the button says. */
  children: ReactNode;
  /** Name of the file that is chosen, where the screen keeps it; otherwise the last one that was chosen here. */
  fileName?: string | null;
  accept?: string;
  disabled?: boolean;
  /** Id of what says why it is disabled, or what may be chosen. */
  describedBy?: string;
  onChoose: (file: File) => void;
}

/** Chooses a file, by pressing the button or by dropping the file on it. */
export function FileButton({ label, children, fileName, accept, disabled, describedBy, onChoose }: FileButtonProps) {
  const id = useId();
  const [last, setLast] = useState<string | null>(null);
  const name = fileName === undefined ? last : fileName;
  return (
    <div className="lens-file">
      <label className="lens-file__label" htmlFor={id}>
        {label}
      </label>
      <span className="lens-file__place">
        {/* The field itself lies over the button, unseen: it takes the press, the focus and what is dropped. */}
        <input
          id={id}
          className="lens-file__field"
          type="file"
          accept={accept}
          disabled={disabled}
          aria-describedby={describedBy ? `${id}-name ${describedBy}` : `${id}-name`}
          // The same file may be chosen anew, for it may have been changed since.
          onClick={(event) => (event.currentTarget.value = '')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (!file) return;
            setLast(file.name);
            onChoose(file);
          }}
        />
        <span className="lens-file__button" aria-hidden="true">
          {children}
        </span>
      </span>
      <span className="lens-file__name" id={`${id}-name`}>
        {name ?? 'No file is chosen.'}
      </span>
    </div>
  );
}
