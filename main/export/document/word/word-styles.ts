import { quoteTwips } from './paragraphs.ts';
import { xmlHead } from './word-xml.ts';

interface StyleLook {
  readonly kind: 'paragraph' | 'character';
  readonly id: string;
  /** As Word itself calls it where it has such a style: then it is shown in the reader's language. */
  readonly name: string;
  /** It is none of Word's. */
  readonly isOurs?: true;
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const heading = (level: number, size: number): StyleLook => ({
  kind: 'paragraph',
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${480 - level * 80}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
});

const mono = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="20"/><w:szCs w:val="20"/>';

const looks: readonly StyleLook[] = [
  {
    kind: 'paragraph',
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:after="240"/>',
    run: '<w:b/><w:bCs/><w:sz w:val="40"/><w:szCs w:val="40"/>',
  },
  heading(1, 32),
  heading(2, 28),
  heading(3, 24),
  {
    kind: 'paragraph',
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    paragraph: `<w:ind w:left="${quoteTwips}" w:right="${quoteTwips}"/>`,
  },
  {
    kind: 'paragraph',
    id: 'ListParagraph',
    name: 'List Paragraph',
    basedOn: 'Normal',
    paragraph: '<w:contextualSpacing/>',
  },
  {
    kind: 'paragraph',
    id: 'NoteHeading',
    name: 'Heading of own text',
    isOurs: true,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: '<w:keepNext/>',
    run: '<w:b/><w:bCs/>',
  },
  { kind: 'paragraph', id: 'CodeBlock', name: 'Code', isOurs: true, basedOn: 'Normal', run: mono },
  {
    kind: 'paragraph',
    id: 'Rule',
    name: 'Rule',
    isOurs: true,
    basedOn: 'Normal',
    paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="999999"/></w:pBdr>',
  },
  {
    kind: 'paragraph',
    id: 'Remark',
    name: 'Remark',
    isOurs: true,
    basedOn: 'Normal',
    run: '<w:color w:val="595959"/><w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
  {
    kind: 'paragraph',
    id: 'TableText',
    name: 'Table text',
    isOurs: true,
    basedOn: 'Normal',
    paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
  },
  {
    kind: 'paragraph',
    id: 'Bibliography',
    name: 'Bibliography',
    basedOn: 'Normal',
    paragraph: `<w:ind w:left="${quoteTwips}" w:hanging="${quoteTwips}"/>`,
  },
  {
    kind: 'paragraph',
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
  {
    kind: 'paragraph',
    id: 'FootnoteText',
    name: 'footnote text',
    basedOn: 'Normal',
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="20"/><w:szCs w:val="20"/>',
  },
  { kind: 'character', id: 'FootnoteReference', name: 'footnote reference', run: '<w:vertAlign w:val="superscript"/>' },
  { kind: 'character', id: 'Hyperlink', name: 'Hyperlink', run: '<w:color w:val="1D3C72"/><w:u w:val="single"/>' },
  { kind: 'character', id: 'CodeWords', name: 'Code words', isOurs: true, run: mono },
];

/** East Asian fonts are left to Word, which takes those of the reader's system. */
const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';

const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`;

const tableStyles =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>' +
  `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders></w:tblPr>` +
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>';

/** The part that says how the paragraphs and words of a document look, and in what language they are unless they say. */
export const stylesPart =
  `${xmlHead}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>` +
  `<w:rPrDefault><w:rPr>${fonts}<w:sz w:val="24"/><w:szCs w:val="24"/>` +
  '<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
  `${tableStyles}${looks.map(styleOf).join('')}</w:styles>`;

function styleOf({ kind, id, name, isOurs, basedOn, next, paragraph, run }: StyleLook): string {
  return [
    `<w:style w:type="${kind}"${isOurs === true ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`,
    next === undefined ? '' : `<w:next w:val="${next}"/>`,
    '<w:qFormat/>',
    paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
    run === undefined ? '' : `<w:rPr>${run}</w:rPr>`,
    '</w:style>',
  ].join('');
}
