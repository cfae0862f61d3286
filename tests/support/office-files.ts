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
