import { Message } from '../../parts/messages/Message';

/** In place of a view: the address names none. */
export function UnknownAddress({ pathname, onLeave }: { pathname: string; onLeave: () => void }) {
  return (
    <main className="lens-page">
      <h1>Nothing here</h1>
      <Message tone="warning" action={{ label: 'Go to the ranking', onClick: onLeave }}>
        {`There is no page at the address ${pathname.slice(0, 80)}. Perhaps it was cut off when it was copied.`}
      </Message>
    </main>
  );
}
