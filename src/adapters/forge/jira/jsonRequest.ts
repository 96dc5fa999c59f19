const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json' };

/** The parts of a request that carries JSON. */
export const sending = (method: 'POST' | 'PUT' | 'DELETE', body: unknown) => ({
  method,
  headers: HEADERS,
  body: JSON.stringify(body),
});
