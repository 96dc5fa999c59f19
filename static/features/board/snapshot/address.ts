import { boardId } from '#domain/board/board';
import type { OwnQuery } from '../../portfolio/page/routes';

/** Name, in the address of a board, of the board that it is compared with. */
const WITH = 'with';

/** @returns the id of the board that the address compares with; empty where it names none that can be one. */
export const readCompared = (own: OwnQuery): string => (boardId.safeParse(own[WITH]).success ? (own[WITH] ?? '') : '');

export const comparedQuery = (id: string): OwnQuery => ({ [WITH]: id });
