import { describe, expect, it } from 'vitest';
import { docxMedia, docxOf, docxParagraph, docxPicture, zipOf } from '../../../../support/office-files.ts';
import { pngOf, shownBlocks } from '../../../../support/made-pictures.ts';
import { articlesIn, failureOf, valuesOf } from '../../../../support/read-parts.ts';

const prose = 'The ministers of four states signed the treaty in Karsk on Friday. It comes into force in October.';
const oldSignature = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));

describe('a Word document', () => {
  it('is an article with headline, text and the properties it states', async () => {
    const properties = {
      'dc:title': 'Microsoft Word - draft.doc',
      'dc:creator': 'Tomas Reuel',
      'dc:subject': 'Treaties',
      'cp:keywords': 'water; lakes',
      'dcterms:modified': '2025-03-14T08:30:00Z',
    };
    const body = docxParagraph('Lake Orsen treaty signed', 'Heading1') + docxParagraph(prose);
    const [article] = await articlesIn('clip.docx', docxOf(body, properties));
    expect(article && valuesOf(article)).toMatchObject({
      title: 'Lake Orsen treaty signed',
      author: 'Tomas Reuel',
      published: null,
    });
    expect(article?.text).toBe(prose);
    expect(article?.details).toEqual([
      { name: 'subject', value: 'Treaties' },
      { name: 'subject', value: 'water' },
      { name: 'subject', value: 'lakes' },
      { name: 'saved', value: '2025-03-14T08:30:00Z' },
    ]);
  });

  it('has the date and the author that stand in its text', async () => {
    const body = ['Lake treaty signed', 'By Inês Calder', '14 March 2025', prose, prose].map((text) =>
      docxParagraph(text),
    );
    const [article] = await articlesIn('clip.docx', docxOf(body.join(''), { 'dc:creator': 'Tomas Reuel' }));
    expect(article && valuesOf(article)).toMatchObject({
      title: 'Lake treaty signed',
      author: 'Inês Calder',
      published: '2025-03-14',
    });
    expect(article?.fields.published?.isGuess).toBe(true);
  });

  it('keeps tables, bold, and footnotes as the text calls them', async () => {
    const cell = (text: string): string => `<w:tc>${docxParagraph(text)}</w:tc>`;
    const body =
      `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${prose}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>` +
      `<w:tbl><w:tr>${cell('Port')}${cell('Ships')}</w:tr><w:tr>${cell('Karsk')}${cell('12')}</w:tr></w:tbl>`;
    const footnotes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${docxParagraph('Its capital.')}</w:footnote></w:footnotes>`;
    const [article] = await articlesIn('clip.docx', docxOf(body, {}, { 'word/footnotes.xml': footnotes }));
    expect(article?.text).toBe(`${prose}[1]\nPort\tShips\nKarsk\t12\n[1] Its capital.`);
    expect(JSON.stringify(article?.body)).toContain('"strong"');
  });

  it('links to pages only, and reads no picture from elsewhere', async () => {
    const link = (id: string): string => `<w:hyperlink r:id="${id}"><w:r><w:t>link ${id}</w:t></w:r></w:hyperlink>`;
    const related = (id: string, kind: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/>`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related('a', 'hyperlink', 'https://harbour-courier.example/a')}${related('b', 'hyperlink', 'javascript:alert(1)')}${related('c', 'image', 'file:///etc/hostname')}</Relationships>`;
    const picture =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="c"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const bytes = docxOf(
      `<w:p><w:r><w:t>${prose}</w:t></w:r>${link('a')}${link('b')}${picture}</w:p>`,
      {},
      {
        'word/_rels/document.xml.rels': rels,
      },
    );
    const [article] = await articlesIn('clip.docx', bytes);
    const body = JSON.stringify(article?.body);
    expect(body).toContain('https://harbour-courier.example/a');
    expect(body).not.toMatch(/javascript|hostname|"img"/);
  });

  it('shows its pictures where they stand, in one line or between two, and leaves its text whole', async () => {
    const [map, lock] = [pngOf(640, 400), pngOf(300, 200, 9)];
    const media = { map, lock, icon: pngOf(20, 20), big: Buffer.alloc(9_000_000), gone: null };
    const [start, end] = [prose.slice(0, 20), prose.slice(20)];
    const body =
      docxParagraph('Lake Orsen treaty signed', 'Heading1') +
      `<w:p>${docxPicture('map', 'The lake and its ports')}</w:p>` +
      `<w:p><w:r><w:t xml:space="preserve">${start}</w:t></w:r>${docxPicture('lock')}${docxPicture('icon')}<w:r><w:t>${end}</w:t></w:r></w:p>` +
      `<w:p>${docxPicture('big')}${docxPicture('gone')}${docxPicture('map')}</w:p>${docxParagraph('It was the last.')}`;
    const [article] = await articlesIn('clip.docx', docxOf(body, {}, docxMedia(media)));
    expect(article && shownBlocks(article)).toEqual([
      '[640×400 The lake and its ports]',
      prose,
      '[300×200]',
      'It was the last.',
    ]);
    expect(article?.text).toBe(`${prose}\nIt was the last.`);
    expect(article?.images.map(({ data }) => data)).toEqual([map, lock].map((bytes) => bytes.toString('base64')));
  });

  it('keeps markup in its text and properties as text', async () => {
    const evil = '&lt;script&gt;alert(1)&lt;/script&gt;';
    const [article] = await articlesIn(
      'x.docx',
      docxOf(docxParagraph(evil) + docxParagraph(prose), { 'dc:title': evil }),
    );
    expect(article?.fields.title?.value).toBe('<script>alert(1)</script>');
    expect(JSON.stringify(article?.body)).not.toContain('"script"');
  });

  it('that is damaged, deep, empty or full of entities fails with a reason', async () => {
    const whole = docxOf(docxParagraph(prose));
    expect(await failureOf('cut.docx', whole.subarray(0, whole.length - 200))).toMatch(
      /^file-(?:damaged|not-recognised)$/,
    );
    expect(await failureOf('none.docx', docxOf(''))).toBe('no-article-text');
    expect(await failureOf('torn.docx', docxOf('<w:p><w:r>'))).toMatch(/^file-damaged|no-article-text$/);
    const deep = docxOf('<w:sdt><w:sdtContent>'.repeat(10_000) + '</w:sdtContent></w:sdt>'.repeat(10_000));
    expect(await failureOf('deep.docx', deep)).toMatch(/^(?:file-too-deep|file-damaged|no-article-text)$/);
    const entities = '<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>';
    const bomb = zipOf({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `${entities}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&b;</w:body></w:document>`,
    });
    expect(await failureOf('bomb.docx', bomb)).toMatch(/^(?:file-damaged|no-article-text)$/);
  });
});

describe('a document of old Office', () => {
  it('is known and refused with advice', async () => {
    expect(await failureOf('letter.doc', oldSignature)).toBe('file-old-office');
    expect(await failureOf('letter', oldSignature)).toBe('file-old-office');
  });

  it('that holds an encrypted document of today is locked', async () => {
    const bytes = Uint8Array.of(...oldSignature, ...Buffer.from('EncryptedPackage', 'utf16le'));
    expect(await failureOf('secret.docx', bytes)).toBe('file-locked');
  });
});
