import { relationships, relationshipTo } from './web-links.ts';
import { xmlHead, xmlText } from './word-xml.ts';

/** The names that the parts of a document are written with. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const part = (name: string, kind: string): string =>
  `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-${kind}+xml"/>`;
const word = 'officedocument.wordprocessingml';

/** The parts of a Word document that are the same in each, by their names, in the order in which readers look for them. */
export const sameParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/word/document.xml', `${word}.document.main`) +
    part('/word/styles.xml', `${word}.styles`) +
    part('/word/numbering.xml', `${word}.numbering`) +
    part('/word/settings.xml', `${word}.settings`) +
    part('/word/footnotes.xml', `${word}.footnotes`) +
    part('/word/footer.xml', `${word}.footer`) +
    part('/docProps/core.xml', 'package.core-properties') +
    '</Types>',
  '_rels/.rels': relationships(
    relationshipTo('officeDocument', 'word/document.xml') +
      '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" ' +
      'Target="docProps/core.xml"/>',
  ),
  'word/settings.xml':
    `${xmlHead}<w:settings ${namespaces}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:themeFontLang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:settings>',
  'word/footer.xml':
    `${xmlHead}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>',
};

/** The part that says what a document is called, and when it was written (milliseconds UTC). */
export function corePart(title: string, writtenAt: number): string {
  const time = new Date(writtenAt).toISOString().replace(/\.\d+Z$/u, 'Z');
  const moment = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>Aide-mémoire</dc:creator>` +
    `${moment('created')}${moment('modified')}</cp:coreProperties>`
  );
}

/** What leads from the text of a document to its other parts; the links of the web stand among them. */
export const partsOfText = ['styles', 'numbering', 'settings', 'footnotes', 'footer']
  .map((kind) => relationshipTo(kind, `${kind}.xml`))
  .join('');

/** The numbers of the pages, the size of the paper, A4, and its margins, of 2.5 cm, at the end of a text. */
export const sectionEnd =
  '<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';
