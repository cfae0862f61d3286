import { describe, expect, it } from 'vitest';
import { odtOf, zipOf } from '../../../../support/office-files.ts';
import { pngOf, shownBlocks } from '../../../../support/made-pictures.ts';
import { articlesIn, failureOf, valuesOf } from '../../../../support/read-parts.ts';

const prose = 'The ministers of four states signed the treaty in Karsk on Friday. It comes into force in October.';
const paragraph = (text: string): string => `<text:p>${text}</text:p>`;

async function textOf(text: string, styles?: string): Promise<string | undefined> {
  return (await articlesIn('clip.odt', odtOf(text, styles)))[0]?.text;
}

describe('an OpenDocument text', () => {
  it('is an article with headline, text and the properties it states', async () => {
    const meta =
      '<dc:title>Untitled 1</dc:title><meta:initial-creator>Tomas Reuel</meta:initial-creator><dc:creator>user</dc:creator>' +
      '<meta:keyword>water</meta:keyword><meta:keyword>lakes</meta:keyword><dc:date>2025-03-14T08:30:00</dc:date>';
    const text = `<text:h text:outline-level="1">Lake Orsen treaty signed</text:h>${paragraph(prose)}`;
    const [article] = await articlesIn('clip.odt', odtOf(text, '', meta));
    expect(article && valuesOf(article)).toMatchObject({
      title: 'Lake Orsen treaty signed',
      author: 'Tomas Reuel',
      published: null,
    });
    expect(article?.text).toBe(prose);
    expect(article?.details.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'subject water',
      'subject lakes',
      'saved 2025-03-14T08:30:00',
    ]);
  });

  it('keeps lists, tables, footnotes and boxes in reading order', async () => {
    const list =
      '<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>';
    const cell = (text: string): string => `<table:table-cell>${paragraph(text)}</table:table-cell>`;
    const table = `<table:table><table:table-header-rows><table:table-row>${cell('Port')}${cell('Ships')}</table:table-row></table:table-header-rows><table:table-row>${cell('Karsk')}${cell('12')}</table:table-row></table:table>`;
    const note =
      '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Its capital.</text:p></text:note-body></text:note>';
    const box = '<draw:frame><draw:text-box><text:p>In a box.</text:p></draw:text-box></draw:frame>';
    expect(await textOf(paragraph(`${prose}${note}${box}`) + list + table)).toBe(
      `In a box.\n${prose}[1]\nOne\nTwo\nPort\tShips\nKarsk\t12\n[1] Its capital.`,
    );
  });

  it('knows looks by styles, links to pages only, and leaves out what is hidden or was deleted', async () => {
    const style = (name: string, look: string, parent = ''): string =>
      `<style:style style:name="${name}" style:parent-style-name="${parent}"><style:text-properties ${look}/></style:style>`;
    const styles =
      style('B', 'fo:font-weight="bold"') +
      style('C', 'fo:font-style="italic"', 'B') +
      style('H', 'text:display="none"');
    const text =
      '<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>' +
      `<text:p>${prose} <text:span text:style-name="C">Both<text:s text:c="3"/>looks</text:span> <text:span text:style-name="H">hidden</text:span></text:p>` +
      '<text:p text:style-name="H">hidden</text:p>' +
      '<text:p><text:a xlink:href="https://harbour-courier.example/a">one</text:a> <text:a xlink:href="javascript:alert(1)">two</text:a></text:p>';
    const [article] = await articlesIn('clip.odt', odtOf(text, styles));
    expect(article?.text).toBe(`${prose} Both looks\none two`);
    const body = JSON.stringify(article?.body);
    expect(body).toMatch(/"strong".*"em".*Both looks.*harbour-courier\.example/);
    expect(body).not.toContain('javascript');
  });

  it('brings its comments along, with what they are about', async () => {
    const start =
      '<office:annotation office:name="a"><dc:creator>TR</dc:creator><dc:date>2025-03-14T08:30:00Z</dc:date><text:p>Check this.</text:p></office:annotation>';
    const text = paragraph(
      `${prose} Signed ${start}in Karsk<office:annotation-end office:name="a"/>. <office:annotation><text:p>Here.</text:p></office:annotation>`,
    );
    const [article] = await articlesIn('clip.odt', odtOf(text));
    expect(article?.annotations).toMatchObject([
      { quote: 'in Karsk', note: 'Check this.', createdAt: Date.UTC(2025, 2, 14, 8, 30) },
      { quote: '', note: 'Here.', createdAt: null },
    ]);
    expect(article?.text).not.toContain('Check');
  });

  it('shows its pictures where they stand, with what is said of them', async () => {
    const frame = (address: string, words = ''): string =>
      `<draw:frame><draw:image xlink:href="Pictures/a.svm"/><draw:image xlink:href="${address}"/><svg:desc xmlns:svg="urn:svg">${words}</svg:desc></draw:frame>`;
    const captioned = `<draw:frame><draw:text-box><text:p>${frame('./Pictures/b.png')}The lock</text:p></draw:text-box></draw:frame>`;
    const text =
      `<text:h text:outline-level="1">Lake treaty</text:h><text:p>${frame('Pictures/a.png', 'A &lt;b&gt;map')}</text:p>` +
      `<text:p>The ministers ${frame('Pictures/c.png')}signed the treaty in Karsk.</text:p><text:p>${captioned}It is in force.</text:p>` +
      `<text:p>${frame('https://harbour-courier.example/a.png')}${frame('../../secret.png')}It is the last.</text:p>`;
    const parts = {
      'Pictures/a.png': pngOf(400, 300, 1),
      'Pictures/b.png': pngOf(300, 200, 2),
      'Pictures/c.png': pngOf(200, 200, 3),
    };
    const [article] = await articlesIn('clip.odt', odtOf(text, '', '', parts));
    expect(article && shownBlocks(article)).toEqual([
      '[400×300 A <b>map]',
      'The ministers signed the treaty in Karsk.',
      '[200×200]',
      '[300×200]',
      'The lock',
      'It is in force.',
      'It is the last.',
    ]);
    expect(article?.images).toHaveLength(3);
  });

  it('shows the pictures that a flat file bears where they stand', async () => {
    const written = (
      pngOf(400, 300)
        .toString('base64')
        .match(/.{1,72}/g) ?? []
    ).join('\n');
    const image = `<draw:frame><draw:image><office:binary-data>${written}</office:binary-data></draw:image></draw:frame>`;
    const flat = `<?xml version="1.0"?><office:document xmlns:office="urn:o" xmlns:text="urn:t" xmlns:draw="urn:d" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>${prose}${image}</text:p></office:text></office:body></office:document>`;
    const [article] = await articlesIn('clip.fodt', flat);
    expect(article && shownBlocks(article)).toEqual([prose, '[400×300]']);
  });

  it('may be one flat file', async () => {
    const flat = `<?xml version="1.0"?>\n<office:document xmlns:office="o" xmlns:text="t" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${paragraph(prose)}</office:text></office:body></office:document>`;
    expect((await articlesIn('clip.fodt', flat))[0]?.text).toBe(prose);
  });

  it('that is locked, damaged, deep, empty or no text fails with a reason', async () => {
    const locked =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await failureOf('a.odt', odtOf(paragraph(prose), '', '', { 'META-INF/manifest.xml': locked }))).toBe(
      'file-locked',
    );
    expect(await failureOf('a.odt', odtOf(''))).toBe('no-article-text');
    expect(await failureOf('a.odt', odtOf('<text:section>'.repeat(5000)))).toBe('file-too-deep');
    expect(await failureOf('a.odt', odtOf('', '', '', { 'content.xml': 'no XML' }))).toBe('file-damaged');
    const sheet = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' };
    expect(await failureOf('a.ods', zipOf(sheet))).toBe('file-not-recognised');
    const loop = ['A', 'B']
      .map((name, index) => `<style:style style:name="${name}" style:parent-style-name="${'BA'[index]}"/>`)
      .join('');
    expect(await textOf(`<text:p text:style-name="A">${prose}</text:p>`, loop)).toBe(prose);
  });
});
