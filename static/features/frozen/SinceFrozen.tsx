import './frozen-page.css';

interface SinceFrozenProps {
  /** What is otherwise, each a sentence; null while it is worked out. */
  sentences: readonly string[] | null;
  /** What is being looked at, and what is said where nothing is otherwise. */
  says: string;
  unchanged: string;
}

/** Beside a page that was frozen, never on paper: what is otherwise today than it says. */
export function SinceFrozen({ sentences, says, unchanged }: SinceFrozenProps) {
  return (
    <aside className="frozen-since" aria-label="Since then">
      <h3>Since then</h3>
      {sentences === null && <p>{says}</p>}
      {sentences?.length === 0 && <p>{unchanged}</p>}
      {sentences !== null && sentences.length > 0 && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </aside>
  );
}
