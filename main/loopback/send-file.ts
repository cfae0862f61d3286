import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** Sends a file of ours under some headers. */
export async function sendFile(
  response: ServerResponse,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { size } = await stat(path);
  response.writeHead(200, { ...headers, 'Content-Length': size });
  await pipeline(createReadStream(path), response);
}
