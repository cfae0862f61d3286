import { isCompanionOf, isHidden } from '../../archive/companions.ts';
import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { foldLine } from '../white-space.ts';
import { isZip, openZip, type ZipEntry } from '../zip.ts';
import type { Format, Resources } from './format.ts';

const page = /\.x?html?$/i;
const picture = /\.(?:png|jpe?g|jfif|gif|webp|avif|svgz?|bmp|ico|tiff?|heic)$/i;
const longestEntry = 900;

/** Files that only programs, sheets, slides and other documents hold, which are ZIPs as well and no collections of articles. */
const marks =
  /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/(?:MANIFEST\.MF|manifest\.xml|container\.xml)|AndroidManifest\.xml|Index\/Document\.iwa|Index\.zip|word\/document\.xml)$/;

/** A ZIP of clippings: each file in it by its own format, less those that belong to a saved page, are pictures, or the system's. */
export const zip: Format = {
  name: 'ZIP',
  readsBytes: true,
  holdsFiles: true,
  recognises: ({ bytes, zipNames }) => isZip(bytes) && !(zipNames ?? []).some((name) => marks.test(name)),
  async *read({ file: { fileName }, bytes, readInner }): AsyncGenerator<ReadPart> {
    const entries = openZip(bytes);
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    const pages = new Set(entries.map(({ name }) => name).filter((name) => page.test(name)));
    const clippings = entries.filter(
      ({ name }) => !isHidden(name) && !picture.test(name) && !isCompanionOf(name, pages),
    );
    if (clippings.length === 0) throw new AppError('no-article-text', `no clipping in ${fileName}`);
    for (const clipping of clippings.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const entry = foldLine(clipping.name).slice(-longestEntry);
      const unpacked = unpack(clipping);
      if (unpacked instanceof AppError) {
        yield { kind: 'unread', part: 0, entry, code: unpacked.code, message: unpacked.message };
      } else {
        yield* readInner({ entry, bytes: unpacked, resources: resourcesOf(clipping.name, byName) });
      }
    }
  },
};

function unpack(entry: ZipEntry): Uint8Array | AppError {
  try {
    return entry.bytes();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** What a page shows, by addresses relative to it; a name is looked up among those of the ZIP and nowhere else. */
function resourcesOf(pageName: string, byName: ReadonlyMap<string, ZipEntry>): Resources {
  return (address) => {
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return undefined;
    const path = address.replace(/[?#].*$/s, '').replaceAll('\\', '/');
    const found = byName.get(resolve(pageName, decoded(path))) ?? byName.get(resolve(pageName, path));
    const unpacked = found === undefined ? undefined : unpack(found);
    return unpacked instanceof AppError ? undefined : unpacked;
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A stray percent sign stands for itself.
  }
}

function resolve(pageName: string, path: string): string {
  const parts = path.startsWith('/') ? [] : pageName.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
