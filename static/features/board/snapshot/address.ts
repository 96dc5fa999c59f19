import { boardId } from '#domain/board/board';
import type { OwnQuery } from '../../portfolio/page/routes';

/** Name, in the address of a board, of the board that it is compared with. */
const WITH = 'with';

/** @returns the id of the board that the address compares with; empty where it names none that can be one. */
export const readCompared = (own: OwnQuery): string => (boardId.safeParse(own[WITH]).success ? (own[WITH] ?? '') : '');

export const comparedQuery = (id: string): OwnQuery => ({ [WITH]: id });

/** Name, in the address, of what one came to decide. */
const DECIDE = 'decide';
const TIE = 'tie';

/** In the address of a board, or of the list where one is frozen first: the questions about its tie begin at once. */
export const TIE_QUERY: OwnQuery = { [DECIDE]: TIE };
export const NO_TIE_QUERY: OwnQuery = { [DECIDE]: '' };

export const asksForTie = (own: OwnQuery): boolean => own[DECIDE] === TIE;
