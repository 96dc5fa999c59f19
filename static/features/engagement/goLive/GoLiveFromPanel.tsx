import { PortfolioLink } from '../../portfolio/page/PortfolioLink';
import { START } from '../../portfolio/page/routes';
import { usePageHref } from '../../portfolio/page/usePageHref';
import { GoLivePages, type GoLivePagesProps } from './GoLivePages';

/** The pages before go-live of an epic, outside of the portfolio page: each link leads there. */
export default function GoLiveFromPanel(props: Omit<GoLivePagesProps, 'linkTo'>) {
  const hrefOf = usePageHref();
  return (
    <GoLivePages
      {...props}
      linkTo={(id, title) => <PortfolioLink href={hrefOf({ ...START, view: 'go-live', id })}>{title}</PortfolioLink>}
    />
  );
}
