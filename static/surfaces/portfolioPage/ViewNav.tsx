import type { ViewName } from '../../features/portfolio/page/routes';
import { VIEWS, type View } from './views';
import { usePortfolioPage } from '../../features/portfolio/page/PageContext';
import { PageLink } from '../../features/portfolio/page/PageLink';

/** The board's pages stand below the link to the boards. */
const PARENTS: Partial<Record<ViewName, ViewName>> = { board: 'boards', pack: 'boards' };

const linked = (Object.entries(VIEWS) as [ViewName, View][]).filter(([, view]) => view.linked);

/** The views of the page as links; scope and lines go with the person from one to the next. */
export function ViewNav() {
  const { address } = usePortfolioPage();
  const open = PARENTS[address.view] ?? address.view;
  return (
    <nav aria-label="Views of the portfolio">
      <ul className="lens-page__views">
        {linked.map(([name, { label }]) => (
          <li key={name}>
            <PageLink to={{ view: name, boardId: null, own: {} }} current={name === open}>
              {label}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
