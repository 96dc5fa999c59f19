/**
 * A storage call that the platform refuses. Codes and their meaning are those of the platform's documentation where it
 * names one (keys, values, entities, pages) or where it was seen on a live site (`KEY_CONFLICT`, 409). It names none
 * for a condition that does not hold, for malformed requests and for broken limits: those here say what they mean, and
 * an app does well to look at the status (409) or to read again, rather than to depend on the word.
 */
export class StorageError extends Error {
  constructor(
    readonly status: number,
    readonly code: StorageErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'StorageError';
  }
}

export type StorageErrorCode =
  | 'KEY_NOT_FOUND'
  | 'NOT_FOUND'
  | 'KEY_CONFLICT'
  | 'EMPTY_KEY'
  | 'KEY_TOO_LONG'
  | 'INVALID_KEY'
  | 'MAX_SIZE'
  | 'MAX_DEPTH'
  | 'INVALID_ENTITY_TYPE'
  | 'INVALID_ENTITY_VALUE'
  | 'INVALID_ENTITY_ATTRIBUTE'
  | 'INVALID_ENTITY_INDEX'
  | 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'
  | 'EMPTY_FILTER_OPERATOR'
  | 'INVALID_FILTER_OPERATORS_COMBINATION'
  | 'INSUFFICIENT_FILTER_VALUES'
  | 'TRANSACTION_CONDITION_FAILED'
  | 'CONDITION_ON_MISSING_KEY'
  | 'VALIDATION_ERROR'
  | 'BAD_REQUEST'
  | 'PERMISSION_DENIED';

export const nothingUnder = (key: string): string => `There is nothing under the key ${key}.`;

export function keyNotFound(key: string): StorageError {
  return new StorageError(404, 'KEY_NOT_FOUND', nothingUnder(key));
}

export function refused(code: StorageErrorCode, message: string): StorageError {
  return new StorageError(400, code, message);
}
