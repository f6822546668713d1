import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/** What is sent for an address. */
export interface Answer {
  body: string | Uint8Array;
  /** The `Content-Type`, with the character set. */
  type?: string;
  headers?: Record<string, string>;
}

export interface Server {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves pages on this machine: `answer` is asked for each path, and null is "not found". */
export async function serve(
  answer: (path: string) => Answer | null | Promise<Answer | null>,
): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    const found = await answer(decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname));
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': found.type ?? 'text/html; charset=utf-8', ...found.headers });
    return response.end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with the files of a folder; null for one that is not there or lies outside. */
export async function fileIn(folder: string, path: string): Promise<Answer | null> {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder)) return null;
  try {
    return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
  } catch {
    return null;
  }
}
