import { AppError } from '../../archive/app-error.ts';
import type { Resources } from '../formats/format.ts';

/** What lies in a saved file beside its page, each by the address it was saved from; bytes are made when they are asked for. */
export type Held = ReadonlyMap<string, () => Uint8Array>;

/** The resources of a page, found by the addresses its markup bears, as they are written or against the page's own. */
export function heldResources(held: Held, base: string | null): Resources {
  return (address) => {
    const whole = URL.parse(address, base ?? undefined)?.href ?? address;
    return unpacked(held.get(address) ?? held.get(whole) ?? held.get(whole.replace(/#.*$/s, '')));
  };
}

/** The resources of a page that lie beside it under paths, as in a folder or a ZIP; addresses that lead out of it find nothing. */
export function besideResources(held: Held): Resources {
  return (address) => {
    const path = relativePath(address);
    return path === null ? undefined : unpacked(held.get(path));
  };
}

/** A path as it is compared: with `/`, composed (macOS takes letters and accents apart). */
export function comparablePath(path: string): string {
  return path.replaceAll('\\', '/').normalize('NFC');
}

function unpacked(bytes: (() => Uint8Array) | undefined): Uint8Array | undefined {
  try {
    return bytes?.();
  } catch (error) {
    if (error instanceof AppError) return undefined; // A picture that cannot be unpacked is left out; the article is not.
    throw error;
  }
}

/** A relative address as a path, its escapes undone; null for one that is absolute or leads upwards. */
function relativePath(address: string): string | null {
  const [written = ''] = address.split(/[?#]/, 1);
  if (/^(?:[a-z][\w+.-]*:|[/\\])/i.test(written)) return null;
  try {
    const parts = comparablePath(decodeURIComponent(written)).split('/');
    const path = parts.filter((part) => part !== '.' && part !== '');
    return path.includes('..') ? null : path.join('/');
  } catch {
    return null; // An escape that is none.
  }
}
