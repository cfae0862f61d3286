import { strToU8, zipSync } from 'fflate';

/** A ZIP of texts and bytes by their paths. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>); // -- fromEntries forgets what pairs hold
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A Word document with this markup as its body, with these properties, and with other parts. */
export function docxOf(
  body: string,
  properties: Readonly<Record<string, string>> = {},
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const core = Object.entries(properties).map(([name, value]) => `<${name}>${value}</${name}>`);
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="a" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core.join('')}</cp:coreProperties>`,
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A paragraph of a Word document, in a style where one is named. */
export function docxParagraph(text: string, style?: string): string {
  const look = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${look}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An OpenDocument text with this markup as its text, with these styles, and with these properties. */
export function odtOf(text: string, styles = '', meta = '', parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const names = ['office', 'text', 'table', 'style', 'fo', 'xlink', 'draw', 'dc', 'meta'].map(
    (name) => `xmlns:${name}="urn:${name}"`,
  );
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${names.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta ${names.join(' ')}><office:meta>${meta}</office:meta></office:document-meta>`,
    ...parts,
  });
}

/** An EPUB of these chapters (file name and XHTML of the body), with these elements in its metadata. */
export function epubOf(
  chapters: Readonly<Record<string, string>>,
  metadata: string,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map((name) => `<item id="${name}" href="text/${name}" media-type="application/xhtml+xml"/>`);
  const refs = names.map((name) => `<itemref idref="${name}"/>`);
  const pages = Object.entries(chapters).map(([name, body]): [string, string] => [
    `OEBPS/text/${name}`,
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="e"><head><title/></head>${body}</html>`,
  ]);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<package><metadata xmlns:dc="d" xmlns:opf="o">${metadata}</metadata><manifest>${items.join('')}<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="nav"/>${refs.join('')}</spine></package>`,
    ...(Object.fromEntries(pages) as Record<string, string>), // -- fromEntries forgets what pairs hold
    ...parts,
  });
}
