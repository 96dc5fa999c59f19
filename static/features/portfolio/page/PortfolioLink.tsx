import type { MouseEvent, ReactNode } from 'react';
import { openAddress } from '../../../host/navigation';
import './portfolio-link.css';

/** A link from another module to a place of the portfolio page; nothing where its address is not known. */
export function PortfolioLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) return null;
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openAddress(href);
  };
  return (
    <a className="lens-to-portfolio" href={href} onClick={follow}>
      {children}
    </a>
  );
}
