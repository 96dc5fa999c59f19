import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Message } from './Message';

/** A component that is loaded when it is first shown, or when `begin` is called before. */
export type OnDemand<P extends object> = ComponentType<P> & { begin: () => void };

/**
 * A component that is loaded when it is first shown. Where loading fails, a sentence stands in its place and the rest
 * of the screen, with all that was entered, stays as it is.
 * @param waiting shown while it is on its way.
 */
export function onDemand<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
  waiting: ReactNode,
): OnDemand<P> {
  let known: ComponentType<P> | null = null;
  const loaded = async (): Promise<ComponentType<P>> => (known = (await load()).default);

  function Shown(props: P) {
    const [Part, setPart] = useState<ComponentType<P> | null>(() => known);
    const [failed, setFailed] = useState(false);

    useEffect(() => {
      if (Part || failed) return;
      loaded().then(
        (part) => setPart(() => part),
        (error: unknown) => {
          console.error('A part of the screen could not be loaded', error);
          setFailed(true);
        },
      );
    }, [Part, failed]);

    if (Part) return <Part {...props} />;
    if (!failed) return <>{waiting}</>;
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: () => setFailed(false) }}>
        This part could not be loaded. Nothing that you entered is lost. Check your connection and try again.
      </Message>
    );
  }

  // What does not arrive now is asked for once more where it is shown, and told there.
  return Object.assign(Shown, { begin: () => void loaded().catch(() => undefined) });
}
