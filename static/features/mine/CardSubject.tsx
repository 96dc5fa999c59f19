import { EpicLink } from '../portfolio/list/EpicLink';
import { PageLink } from '../portfolio/page/PageLink';
import type { ViewName } from '../portfolio/page/routes';
import type { Card, Subject } from './mineCard';

/** Where the page of a record is that has one of its own. */
const VIEWS: Partial<Record<Subject['kind'], ViewName>> = { path: 'path', measure: 'measure' };

/** What a card is of, as a link to it: an epic of Jira, or a path or a measure of a project. */
export function CardSubject({ card, isKeyAlone = false }: { card: Card; isKeyAlone?: boolean }) {
  if (card.epic !== null) return <EpicLink epic={card.epic} isKeyAlone={isKeyAlone} />;
  const { id, kind, name } = card.about;
  const view = VIEWS[kind];
  if (id === null || view === undefined) return <>{name}</>;
  return <PageLink to={{ view, id, own: {} }}>{name}</PageLink>;
}
