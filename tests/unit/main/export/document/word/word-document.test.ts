import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { plainly } from '../../../../../../main/export/citations/cited.ts';
import type { Block, Source } from '../../../../../../main/export/document/document.ts';
import { wordDocument } from '../../../../../../main/export/document/word/word-document.ts';
import { cited, exampleDraft, hostileDraft, oneLine, withOwnText } from '../../../../../support/drafted.ts';
import { hostileText } from '../../../../../support/hostile-text.ts';

/** The parts of a Word file, each of them checked to be sound XML. */
function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  for (const [name, xml] of Object.entries(parts)) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(xml).close();
  }
  return parts;
}

/** The words of each footnote of a reader, without Word's lines between text and notes. */
function footnotesOf(file: Uint8Array): readonly string[] {
  const xml = partsOf(file)['word/footnotes.xml'] ?? '';
  const notes: string[] = [];
  const parser = new SaxesParser();
  let isText = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:footnote' && Number(attributes['w:id']) > 0) notes.push('');
    isText = name === 'w:t';
  });
  parser.on('closetag', () => {
    isText = false;
  });
  parser.on('text', (text) => {
    if (isText) notes.push(`${notes.pop() ?? ''}${text}`);
  });
  parser.write(xml).close();
  return notes.map((note) => note.trim());
}

async function htmlOf(file: Uint8Array): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    { styleMap: ["p[style-name='Quote'] => blockquote > p:fresh", 'u => u'], externalFileAccess: false },
  );
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return value;
}

/** The paragraphs of the text as mammoth reads them, without the numbers of notes. */
async function linesOf(file: Uint8Array): Promise<readonly string[]> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
  return value
    .split('\n\n')
    .map(oneLine)
    .filter((line) => line !== '');
}

/** What XML can hold of a line. */
function holdable(text: string): string {
  return oneLine(text.replace(/[\uFFFE\uFFFF]/gu, ''));
}

const source: Source = {
  id: 'k7q2mzab',
  citation: plainly('“A strait,” Gazette, https://harbour.example/a?b=c&d=é.'),
  shortForm: plainly('“A strait.”'),
  address: 'https://harbour.example/a?b=c&d=é',
  listed: null,
};

const quote = (words: string, language: string | null = 'en'): Block => ({
  kind: 'quote',
  paragraphs: [words],
  language,
  source,
});

describe('a document of Word', () => {
  test('has headings, quotations, own text, and each citation as a real footnote, in short after the first', async () => {
    const file = wordDocument(cited(exampleDraft));
    const html = await htmlOf(file);
    expect(html).toContain('<h1>Traffic</h1>');
    expect(html).toMatch(/<p>Two sources <em>agree<\/em>:<\/p><ul><li>see \[\[Suez 1956\]\]<\/li><\/ul>/u);
    expect(html).toMatch(/<blockquote><p>Ships pass again\.<\/p><p>Nobody pays\.(?:<a [^>]*><\/a>)*<sup>/u);
    expect(html).toContain('<h2>Price</h2>');
    expect(footnotesOf(file)).toEqual([
      'Ana Brandt, “Suez Reopens,” Harbour Courier, May 3, 2024, https://courier.example/suez.',
      'Brandt, “Suez Reopens.” See note 1.',
      '“No Date.”',
    ]);
    const parts = partsOf(file);
    expect(parts['word/footnotes.xml']).toContain(' NOTEREF _note1 \\h ');
    expect(parts['word/document.xml']).toContain('w:name="_note1"');
    expect(parts['word/_rels/footnotes.xml.rels']).toContain(
      'Target="https://courier.example/suez" TargetMode="External"',
    );
    expect(parts['docProps/core.xml']).toContain('<dc:title>Canals &amp; straits</dc:title>');
  });

  test('has the researcher’s Markdown as formatting of Word', async () => {
    const text = [
      '## Why',
      'A **strong** and ~~struck~~ [link](https://a.example/x y) to <https://b.example/?q=1&r=2>, `code`.',
      '1. one\n   - within\n2. two',
      'Then:',
      '7. seven',
      '- [x] done',
      '> said\n> > and said',
      '```\nlet a;\n  b\n```',
    ].join('\n\n');
    const html = await htmlOf(wordDocument(cited(withOwnText(text))));
    expect(html).toContain('<p>Why</p>');
    expect(html).toContain('A <strong>strong</strong> and <s>struck</s>');
    expect(html).toContain('<a href="https://b.example/?q=1&amp;r=2">');
    expect(html).toContain('<ol><li>one<ul><li>within</li></ul></li><li>two</li></ol>');
    expect(html).toContain('☑ done');
    expect(html).toContain('<blockquote><p>said</p><p>and said</p></blockquote>');
    expect(html).toContain('let a;<br />  b');
    const { 'word/numbering.xml': numbering, 'word/document.xml': xml } = partsOf(
      wordDocument(cited(withOwnText(text))),
    );
    expect(xml).toContain('<w:pStyle w:val="NoteHeading"/>');
    expect(numbering).toContain('<w:startOverride w:val="7"/>');
  });

  test('has the researcher’s own footnotes as real ones, counted with the citations', async () => {
    const note =
      'Mine[^a], twice[^b] and not[^c].\n\n[^a]: See *here*, [there](https://own.example/).\n\n    And on.\n[^b]: B.';
    const file = wordDocument({
      title: 'T',
      blocks: [
        quote('One.'),
        { kind: 'text', markdown: note },
        { kind: 'note', markdown: 'Own[^1]\n\n[^1]: Last.', source },
      ],
    });
    expect(footnotesOf(file)).toEqual([
      source.citation.text,
      'See here, there.And on.',
      'B.',
      'Last.',
      '“A strait.” See note 1.',
    ]);
    const html = await htmlOf(file);
    expect(html).toContain('Mine<sup>');
    expect(html).toContain('twice<sup><a href="#footnote-3" id="footnote-ref-3">[3]</a></sup> and not[^c].');
    expect(html).toContain('See <em>here</em>, <a href="https://own.example/">there</a>.');
    expect(html).not.toContain('[^a]');
  });

  test('has the researcher’s tables as real ones, their head first on every page', async () => {
    const text =
      'Before\n\n| Year | Ships |\n|---|--:|\n| 2019 | *1,200* \\| x |\n| 2020[^1] |\n\nAfter\n\n[^1]: Guessed.';
    const file = wordDocument({ title: 'T', blocks: [{ kind: 'text', markdown: text }] });
    const html = await htmlOf(file);
    expect(html).toContain('<p>Before</p><table><thead><tr><th><p>Year</p></th><th><p>Ships</p></th></tr></thead>');
    expect(html).toContain('<td><p><em>1,200</em> | x</p></td>');
    expect(html).toMatch(/<p>2020<sup>.*<\/sup><\/p><\/td><td><\/td>/u);
    expect(footnotesOf(file)).toEqual(['Guessed.']);
    const { 'word/document.xml': xml = '' } = partsOf(file);
    expect(xml).toContain('<w:pStyle w:val="TableText"/><w:jc w:val="right"/>');
  });

  test('sets Arabic and Hebrew from right to left, tells Word the language, and leaves East Asian fonts to it', () => {
    const { 'word/document.xml': xml = '' } = partsOf(
      wordDocument({
        title: 'Notes',
        blocks: [
          quote('مضيق هرمز 2024 (Hormuz)', 'ar'),
          quote('The word שלום is peace', 'en'),
          quote('“外交”部', 'zh-CN'),
          quote('Détroit', 'not a language'),
        ],
      }),
    );
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gu) ?? [];
    expect(paragraphs[1]).toContain('<w:bidi/>');
    expect(paragraphs[1]).toContain(
      '<w:r><w:rPr><w:rtl/><w:lang w:bidi="ar-EG"/></w:rPr><w:t xml:space="preserve">مضيق هرمز 2024 (</w:t></w:r>',
    );
    expect(paragraphs[1]).toContain('<w:r><w:t xml:space="preserve">Hormuz</w:t></w:r>');
    expect(paragraphs[2]).not.toContain('<w:bidi/>');
    expect(paragraphs[2]).toContain('<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">שלום</w:t>');
    expect(paragraphs[3]).toContain('<w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/>');
    expect(paragraphs[4]).not.toContain('w:lang');
    expect(xml).not.toContain('w:eastAsia="SimSun"');
  });

  test('names each language as Word knows it, on headlines and lines too, and none for words of another script', () => {
    const languages = (...blocks: readonly Block[]): readonly string[] => {
      const { 'word/document.xml': xml = '' } = partsOf(wordDocument({ title: '', blocks }));
      return xml.match(/<w:lang [^>]*>/gu) ?? [];
    };
    expect(languages({ kind: 'heading', level: 1, words: 'Le détroit', language: 'fr' })).toEqual([
      '<w:lang w:val="fr-FR"/>',
    ]);
    expect(languages({ kind: 'line', words: '海峡が開く', language: 'ja', source })).toEqual([
      '<w:lang w:eastAsia="ja-JP"/>',
    ]);
    expect(languages(quote('外交', 'zh-Hant'))).toEqual(['<w:lang w:eastAsia="zh-TW"/>']);
    expect(languages(quote('מצר', 'he'))).toEqual(['<w:lang w:bidi="he-IL"/>']);
    expect(languages(quote('Kanal', 'sr-latn'))).toEqual(['<w:lang w:val="sr-Latn-RS"/>']);
    expect(languages(quote('мореуз', 'sr'))).toEqual(['<w:lang w:val="sr-Cyrl-RS"/>']);
    expect(languages(quote('A strait', 'en-us'))).toEqual(['<w:lang w:val="en-US"/>']);
    expect(languages(quote('A strait', 'und'))).toEqual([]);
    // Which English it is, is not known: it is left to be that of the document.
    expect(languages(quote('A strait', 'en'), quote('A strait', 'en-Latn'))).toEqual([]);
    expect(languages(quote('Hormuz', 'ja'))).toEqual([]);
    expect(languages(quote('外交', 'fr'))).toEqual([]);
  });

  test('has page numbers, and works cited that hang from their first line', () => {
    const bracket = plainly('(Brandt 2024)');
    const listed = { bracket, entry: plainly('Brandt, Ana. “A strait.” Gazette, 2024.'), place: 0 };
    const parts = partsOf(
      wordDocument({ title: 'T', blocks: [{ kind: 'line', words: 'x', source: { ...source, listed } }] }),
    );
    expect(parts['word/document.xml']).toContain('<w:sectPr><w:footerReference w:type="default" r:id="footer"/>');
    expect(parts['word/_rels/document.xml.rels']).toContain('Id="footer"');
    expect(parts['[Content_Types].xml']).toContain('PartName="/word/footer.xml"');
    expect(parts['word/footer.xml']).toContain('w:instr=" PAGE "');
    expect(parts['word/document.xml']).toMatch(/<w:pStyle w:val="Bibliography"\/><\/w:pPr><w:r><w:t[^>]*>Brandt, Ana/u);
    expect(parts['word/styles.xml']).toMatch(
      /<w:name w:val="Bibliography"\/>(?:(?!<\/w:style>).)*<w:ind w:left="567" w:hanging="567"\/>/u,
    );
  });

  test('reads footnotes from left to right, an Arabic author before the headline', () => {
    const citation = plainly('سامي علي, “حافظ قائد: نداء,” January 21, 2017.');
    const block: Block = { kind: 'line', words: 'x', source: { ...source, citation, address: null } };
    const { 'word/footnotes.xml': xml = '' } = partsOf(wordDocument({ title: '', blocks: [block] }));
    expect(xml).not.toContain('<w:bidi/>');
    const pieces = [...xml.matchAll(/<w:r>(<w:rPr><w:rtl\/><\/w:rPr>)?<w:t [^>]*>([^<]*)</gu)];
    expect(pieces.map(([, isRtl, words]) => `${isRtl === undefined ? '' : 'rtl '}${words}`)).toEqual([
      ' ',
      'rtl سامي علي',
      '\u200E, “',
      'rtl حافظ قائد: نداء',
      '\u200E,” ',
      'January 21, 2017.',
    ]);
  });

  test('sets the paragraphs of one quotation closer than two quotations', () => {
    const block: Block = { kind: 'quote', paragraphs: ['One.', 'Two.'], language: null, source };
    const { 'word/document.xml': xml = '' } = partsOf(wordDocument({ title: '', blocks: [block] }));
    expect(xml).toContain(
      '<w:pStyle w:val="Quote"/><w:spacing w:after="80"/></w:pPr><w:r><w:t xml:space="preserve">One.',
    );
    expect(xml).toContain('<w:pStyle w:val="Quote"/></w:pPr><w:r><w:t xml:space="preserve">Two.');
  });

  test('says of each style whether it is one of Word’s own', () => {
    const { 'word/styles.xml': xml = '' } = partsOf(wordDocument({ title: '', blocks: [] }));
    const own = [...xml.matchAll(/<w:style [^>]*w:customStyle="1"[^>]*><w:name w:val="([^"]*)"/gu)].map(
      ([, name]) => name,
    );
    expect(own).toEqual(['Heading of own text', 'Code', 'Rule', 'Remark', 'Table text', 'Code words']);
  });

  test('leads only to addresses that Word can follow, and shows the others as words', () => {
    const leading = (address: string): string => {
      const words = `${address}.`;
      const file = wordDocument({
        title: 'T',
        blocks: [
          {
            kind: 'line',
            words: 'x',
            source: { id: 'a', citation: plainly(words), shortForm: plainly(''), address, listed: null },
          },
        ],
      });
      expect(footnotesOf(file)).toEqual([words]);
      return /Target="([^"]*)" TargetMode/u.exec(partsOf(file)['word/_rels/footnotes.xml.rels'] ?? '')?.[1] ?? '';
    };
    expect(leading('https://a.example/{x}|y')).toBe('https://a.example/%7Bx%7D%7Cy');
    expect(leading('https://a.example/100%')).toBe('https://a.example/100%25');
    expect(leading('https://a.example/#one#two')).toBe('https://a.example/#one%23two');
    expect(leading('https://a.example:99999/')).toBe('');
    expect(leading(`https://a.example/${'x'.repeat(2100)}`)).toBe('');
    expect(leading('https://[oops/')).toBe('');
  });

  test('holds whatever is quoted, titled or headed as words and as nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(hostileDraft, async (draft) => {
        const file = wordDocument(cited(draft));
        partsOf(file);
        const wanted = [
          draft.name,
          ...draft.pieces.flatMap((piece) =>
            piece.kind === 'quote' ? piece.quote.split(/\r\n?|[\n\u2028\u2029]/u) : [piece.text],
          ),
        ];
        expect(await linesOf(file)).toEqual(wanted.map(holdable).filter((line) => line !== ''));
        expect(footnotesOf(file)).toHaveLength(draft.pieces.filter(({ kind }) => kind === 'quote').length);
      }),
      { numRuns: 60 },
    );
  });

  test('is sound XML that mammoth reads, whatever the researcher writes, and the text after it stands', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText).map((lines) => lines.join('\n')),
        async (text) => {
          const file = wordDocument(cited(withOwnText(text)));
          partsOf(file);
          expect((await linesOf(file)).at(-1)).toBe('After');
          expect(await htmlOf(file)).toMatch(/<h1>After<\/h1>$/u);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const office = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((path) => existsSync(path));

test.skipIf(office === undefined)(
  'LibreOffice opens the document, with its footnotes, headings, links and lists as such',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'aide-word-'));
    try {
      await writeFile(join(folder, 'draft.docx'), wordDocument(cited(exampleDraft)));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const words = ['--headless', profile, '--convert-to', 'odt', '--outdir', folder];
      await promisify(execFile)(office ?? '', [...words, join(folder, 'draft.docx')]);
      const { 'content.xml': content = new Uint8Array() } = unzipSync(await readFile(join(folder, 'draft.odt')));
      const text = strFromU8(content);
      expect(text.match(/<text:note [^>]*text:note-class="footnote"/gu)).toHaveLength(3);
      expect(text.match(/<text:h [^>]*text:outline-level="1"/gu)).toHaveLength(1);
      expect(text).toContain('xlink:href="https://courier.example/suez"');
      expect(text).toContain('<text:list-item>');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
