import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from '../startError';

/** A server on this machine alone, whose answers can be set once they are ready. */
export interface Listener {
  readonly port: number;
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1. Until `answerWith` is called, everything is answered 503.
 * @param port 0 for any free one.
 * @throws StartError when the port is taken or not allowed.
 */
export async function listen(port: number): Promise<Listener> {
  let answer: RequestListener = (_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json' }).end(JSON.stringify({ status: 'starting' }));
  };
  const server = createServer((request, response) => answer(request, response));
  // An idle connection is never ended from this side: a call that is sent in the moment of its end would be lost.
  server.keepAliveTimeout = 0;
  await bind(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (listener) => void (answer = listener),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The next port after the given one, where it is free; otherwise any. */
export async function listenBeside(port: number): Promise<Listener> {
  try {
    return await listen(port < 65_535 ? port + 1 : 0);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    return listen(0);
  }
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(problemWith(port, error))));
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function problemWith(port: number, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. End what runs there, or choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} is not allowed for you. Choose one above 1023 with --port.`;
  return `Port ${port} cannot be used: ${message}. Choose another with --port.`;
}
