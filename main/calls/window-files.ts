import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** What is not here is not served: the PDF reader's tables and fonts are bytes to it, whatever they are called. */
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A file of the built window. */
export interface WindowFile {
  readonly file: string;
  readonly contentType: string;
}

/** The files of the built window by their address, as `/assets/index.js`. Doors serve these and make no path from an address. */
export async function windowFiles(folder: string): Promise<ReadonlyMap<string, WindowFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const file = join(entry.parentPath, entry.name);
        const contentType = contentTypes[extname(file)];
        const address = `/${relative(folder, file).split(sep).join('/')}`;
        return contentType === undefined ? [] : [[address, { file, contentType }]];
      }),
  );
}
