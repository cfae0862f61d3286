import type { House, HouseFile } from './house.ts';
import { savedPageHeaders, securityHeaders } from './security-headers.ts';

/** A file of the archive as a door serves it. */
export interface ServedFile {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What lies under a SHA-256 never changes. */
const unchanging = { 'Cache-Control': 'private, max-age=31536000, immutable' };

/** The file of the archive that an address such as `/images/…`, `/pdfs/…` or `/saved/…` names by its SHA-256; null for any other address, and for what is not here. */
export async function servedFile(
  house: Pick<House, 'image' | 'pdf' | 'page'>,
  pathname: string,
): Promise<ServedFile | null> {
  const [, kind, sha256] = /^\/(images|pdfs|saved)\/([0-9a-f]{64})$/.exec(pathname) ?? [];
  if (sha256 === undefined) return null;
  switch (kind) {
    case 'images':
      return served(await house.image(sha256), {});
    case 'pdfs':
      // For the window to draw, never for a browser to open as a page of its own.
      return served(await house.pdf(sha256), { 'Content-Disposition': 'attachment' });
    default:
      return servedPage(await house.page(sha256));
  }
}

/** A saved page, to be shown as it is where nothing of it can run or reach out. */
export function servedPage(file: HouseFile | null): ServedFile | null {
  return served(file, savedPageHeaders);
}

function served(file: HouseFile | null, more: Readonly<Record<string, string>>): ServedFile | null {
  if (file === null) return null;
  return { path: file.path, headers: { ...securityHeaders, 'Content-Type': file.type, ...unchanging, ...more } };
}
