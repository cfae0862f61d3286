import type { HouseImage } from './house.ts';
import { securityHeaders } from './security-headers.ts';

/** The SHA-256 an address such as `/images/…` names, for the house to look up; null for any other address. */
export function imageNamed(pathname: string): string | null {
  return /^\/images\/([0-9a-f]{64})$/.exec(pathname)?.[1] ?? null;
}

/** The headers a picture is served under: what lies under a SHA-256 never changes. */
export function imageHeaders({ type }: HouseImage): Readonly<Record<string, string>> {
  return { ...securityHeaders, 'Content-Type': type, 'Cache-Control': 'private, max-age=31536000, immutable' };
}
