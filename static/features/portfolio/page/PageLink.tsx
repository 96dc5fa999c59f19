import type { MouseEvent, ReactNode } from 'react';
import { usePortfolioPage, type AddressChange } from './PageContext';

export interface PageLinkProps {
  to: AddressChange;
  current?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * A link within the page. A plain click goes there without loading anew; its address can be copied or opened elsewhere.
 */
export function PageLink({ to, current = false, className, children }: PageLinkProps) {
  const { go, hrefOf } = usePortfolioPage();
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a className={className} href={hrefOf(to) ?? '#'} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
