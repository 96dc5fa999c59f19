import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { printPage } from '../../host/navigation';
import './frozen-page.css';

/** What one does with a page that was frozen, and where it comes from: on the screen only. */
export function FrozenTools({ children }: { children: ReactNode }) {
  return (
    <div className="frozen-tools">
      <Button appearance="primary" onClick={printPage}>
        Print
      </Button>
      {children}
    </div>
  );
}
