import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** A proxy that every request of a browser goes through; it lets only those to this machine pass. */
export interface Gate {
  /** `127.0.0.1:PORT`. */
  address: string;
  /** Every request that wanted to go elsewhere: `GET http://example.org/` or `CONNECT example.org:443`. */
  refused: string[];
  /** How many requests passed. */
  passed(): number;
  close(): Promise<void>;
}

/** A name that the gate leads to this machine, though a browser takes it for a site on the Internet. */
export const ELSEWHERE = 'towns.example';

const HERE = new Set(['127.0.0.1', ELSEWHERE]);

/** Opens the gate. */
export async function openGate(): Promise<Gate> {
  const refused: string[] = [];
  let passed = 0;

  const onRequest = (incoming: IncomingMessage, response: ServerResponse) => {
    const target = URL.parse(incoming.url ?? '');
    if (!target || !HERE.has(target.hostname)) {
      refused.push(`${incoming.method} ${incoming.url}`);
      response.writeHead(502).end();
      return;
    }
    passed += 1;
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: target.port,
        path: target.pathname + target.search,
        method: incoming.method ?? 'GET',
        headers: incoming.headers,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    // The page that asked may be gone, and the server too, when a test ends.
    outgoing.on('error', () => response.destroy());
    incoming.pipe(outgoing);
  };
  const onConnect = (incoming: IncomingMessage, socket: Duplex) => {
    refused.push(`CONNECT ${incoming.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  };

  const server = createServer(onRequest).on('connect', onConnect);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gate has no port');
  return {
    address: `127.0.0.1:${address.port}`,
    refused,
    passed: () => passed,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
