import './loading.css';

/**
 * Quiet words while something is read; they appear only after a short delay, so that a quick answer does not flicker.
 */
export function Loading({ children = 'Loading…' }: { children?: string }) {
  return (
    <p className="lens-loading" role="status">
      {children}
    </p>
  );
}
