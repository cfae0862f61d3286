import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One heading of the outline of a PDF, with those below it. */
export interface OutlineHeading {
  readonly title: string;
  readonly items: readonly OutlineHeading[];
}

/** What a PDF says of itself to a reader that is not its writer. */
export interface ReadPdf {
  readonly title: unknown;
  /** What it was made by, as it says. */
  readonly creator: unknown;
  readonly language: unknown;
  readonly isMarked: boolean;
  readonly outline: readonly OutlineHeading[];
  /** The size of the first page, in points. */
  readonly size: readonly [width: number, height: number];
  /** The words of each page, in order, compatibility characters as plain ones. */
  readonly pages: readonly string[];
  /** The tags of the structure, in order, and the languages that are set on them. */
  readonly tags: readonly string[];
  readonly languages: readonly string[];
  readonly hasScript: boolean;
  /** Where its links lead, as they are written. */
  readonly addresses: readonly string[];
  readonly hasFiles: boolean;
}

interface StructureNode {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly StructureNode[];
}

interface LinkAnnotation {
  readonly unsafeUrl?: string;
}

/** Reads a PDF by pdf.js. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const document = await loading.promise;
  const { info } = await document.getMetadata();
  const facts = info as Readonly<Record<string, unknown>>; // -- pdf.js types it as an object and no more
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null; // -- typed as an object, it is a map
  const pages: string[] = [];
  const nodes: StructureNode[] = [];
  const addresses: string[] = [];
  let size: readonly [number, number] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    if (number === 1) size = [Math.round(page.view[2] ?? 0), Math.round(page.view[3] ?? 0)];
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
        .join('')
        .normalize('NFKC'),
    );
    nodes.push(...flat((await page.getStructTree()) as StructureNode)); // -- typed without the languages
    const links = (await page.getAnnotations()) as readonly LinkAnnotation[]; // -- typed as any
    addresses.push(...links.flatMap(({ unsafeUrl }) => unsafeUrl ?? []));
  }
  const outline = (await document.getOutline()) as readonly OutlineHeading[] | null; // -- typed as any
  const hasScript = (await document.getJSActions()) !== null;
  const hasFiles = (await document.getAttachments()) !== null;
  await loading.destroy();
  return {
    title: facts['Title'],
    creator: facts['Creator'],
    language: facts['Language'],
    isMarked: marks?.get('Marked') === true,
    outline: (outline ?? []).map(heading),
    size,
    pages,
    tags: nodes.flatMap(({ role }) => role ?? []),
    languages: nodes.flatMap(({ lang }) => lang ?? []),
    hasScript,
    addresses,
    hasFiles,
  };
}

function heading({ title, items }: OutlineHeading): OutlineHeading {
  return { title, items: items.map(heading) };
}

function flat(node: StructureNode): readonly StructureNode[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}
