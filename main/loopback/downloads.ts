import { rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { newId } from '../archive/identity.ts';
import { sendFile } from './send-file.ts';

interface Download {
  readonly path: string;
  readonly name: string;
}

/** Finished exports waiting to be fetched by the window, each once; what is fetched or left over is removed. */
export class Downloads {
  readonly #waiting = new Map<string, Download>();

  /** The address to fetch a file at. */
  offer(download: Download): string {
    const address = `/downloads/${newId()}`;
    this.#waiting.set(address, download);
    return address;
  }

  /** Sends the file of an address, then removes the folder that was made for it. */
  async send(address: string, response: ServerResponse): Promise<void> {
    const download = this.#waiting.get(address);
    this.#waiting.delete(address);
    if (download === undefined) {
      response.writeHead(404).end();
      return;
    }
    try {
      await sendFile(response, download.path, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${rfc5987(download.name)}`,
      });
    } finally {
      await remove(download);
    }
  }

  /** Removes what nobody fetched. */
  async close(): Promise<void> {
    for (const download of this.#waiting.values()) await remove(download);
    this.#waiting.clear();
  }
}

async function remove(download: Download): Promise<void> {
  await rm(dirname(download.path), { recursive: true, force: true });
}

/** A file name as RFC 5987 wants it in a header. */
function rfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
