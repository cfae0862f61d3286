import { AppError } from '../../archive/app-error.ts';
import { brokenOff } from '../broken-off.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { readAttached } from '../references/attached-files.ts';
import { rdfGraph } from '../references/rdf-graph.ts';
import { rdfLibrary, rdfReference } from '../references/rdf-reference.ts';
import { referencePart } from '../references/reference.ts';
import { parseBrokenXml } from '../xml.ts';
import { xmlRoot } from '../xml-root.ts';
import type { Format } from './format.ts';

/** Zotero RDF with its notes, tags, collections and the files saved along with it; other bibliographies in RDF/XML as far as they go. */
export const zoteroRdf: Format = {
  name: 'Zotero RDF',
  holdsFiles: true,
  recognises: ({ start }) => {
    const root = xmlRoot(start);
    // RSS 1.0 is RDF too; its items are read as a feed.
    return (
      root?.name === 'RDF' &&
      !/["']http:\/\/(?:purl\.org\/rss\/1\.0|my\.netscape\.com\/rdf\/simple\/0\.9)\/["']/.test(root.tag)
    );
  },
  async *read(input) {
    const { root, isWhole } = parseBrokenXml(decodeText(input.bytes, declaredCharset(input.bytes)));
    const library = rdfLibrary(rdfGraph(isWhole ? root : { ...root, children: root.children.slice(0, -1) }));
    if (library.items.length === 0)
      throw new AppError(isWhole ? 'no-article-text' : 'file-damaged', `no items in ${input.file.fileName}`);
    let part = 0;
    for (const item of library.items) {
      part += 1;
      const reference = rdfReference(item, library);
      const attached = await readAttached(input, reference.attached ?? []);
      yield referencePart(reference, { part, fileName: input.file.fileName }, attached);
    }
    if (!isWhole) yield brokenOff(part, input.file.fileName);
  },
};
