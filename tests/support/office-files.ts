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
  parts: Readonly<Record<string, string | Uint8Array>> = {},
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

/** A run of a Word document with the picture of this relationship, and what is said in its place. */
export function docxPicture(relationship: string, description = ''): string {
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
  return `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing"><wp:docPr id="1" name="a" descr="${description}"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData><pic:pic xmlns:pic="${drawing}/picture"><pic:blipFill><a:blip r:embed="${relationship}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** The parts of a Word document that hold pictures, by the names of their relationships; null for one that lies nowhere. */
export function docxMedia(pictures: Readonly<Record<string, Uint8Array | null>>): Record<string, string | Uint8Array> {
  const related = Object.keys(pictures).map(
    (id) => `<Relationship Id="${id}" Type="${relations}/image" Target="media/${id}.png"/>`,
  );
  return {
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packageRelations}">${related.join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.entries(pictures).flatMap(([id, bytes]) => (bytes === null ? [] : [[`word/media/${id}.png`, bytes]])),
    ),
  };
}

/** An OpenDocument text with this markup as its text, with these styles, and with these properties. */
export function odtOf(
  text: string,
  styles = '',
  meta = '',
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
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
  parts: Readonly<Record<string, string | Uint8Array>> = {},
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
