import type { House, HouseFile } from './house.ts';
import { securityHeaders } from './security-headers.ts';

/** The file of the archive that an address such as `/images/…` or `/pdfs/…` names by its SHA-256; null for any other address, and for what is not here. */
export async function servedFile(house: Pick<House, 'image' | 'pdf'>, pathname: string): Promise<HouseFile | null> {
  const [, kind, sha256] = /^\/(images|pdfs)\/([0-9a-f]{64})$/.exec(pathname) ?? [];
  if (sha256 === undefined) return null;
  return kind === 'images' ? house.image(sha256) : house.pdf(sha256);
}

/**
 * The headers such a file is served under: what lies under a SHA-256 never changes. A PDF is for the window to draw, never for a
 * browser to open as a page of its own.
 */
export function servedHeaders({ type }: HouseFile): Readonly<Record<string, string>> {
  return {
    ...securityHeaders,
    'Content-Type': type,
    'Cache-Control': 'private, max-age=31536000, immutable',
    ...(type === 'application/pdf' ? { 'Content-Disposition': 'attachment' } : {}),
  };
}
