import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { articlesIn, failureOf, readParts, valuesOf } from '../../../../support/read-parts.ts';

const note = (title: string, enml: string, more = ''): string =>
  `<note><title>${title}</title><created>20240131T174500Z</created><updated>20240201T080000Z</updated>${more}<content><![CDATA[<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd"><en-note>${enml}</en-note>]]></content></note>`;
const enex = (...notes: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export export-date="20240202T000000Z" application="Evernote" version="10.0">${notes.join('\n')}</en-export>`;
const clipped =
  '<tag>straits</tag><tag>law &amp; sea</tag><note-attributes><author>Ines Ferrão</author><source>web.clip7</source><source-url>https://harbour.example/strait</source-url></note-attributes>';

describe('Evernote ENEX', () => {
  it('reads notes with their tags, dates and source, and takes the file for the notebook', async () => {
    const articles = await articlesIn(
      'Straits.enex',
      enex(
        note('The strait', '<div>No ship <a href="/x">passes</a>.</div><div>Ships wait.<br/></div>', clipped),
        note('Tolls', '<div>Tolls&nbsp;rise.</div>'),
      ),
    );
    expect(articles[0]).toMatchObject({
      part: 1,
      text: 'No ship passes.\nShips wait.',
      tags: ['straits', 'law & sea'],
      dossiers: ['Straits'],
      details: [
        { name: 'saved', value: '2024-01-31T17:45:00Z' },
        { name: 'updated', value: '2024-02-01T08:00:00Z' },
      ],
    });
    expect(articles[0] && valuesOf(articles[0])).toMatchObject({
      title: 'The strait',
      author: 'Ines Ferrão',
      url: 'https://harbour.example/strait',
      published: null,
    });
    expect(articles[1]).toMatchObject({ part: 2, text: 'Tolls rise.', tags: [], fields: { url: null } });
  });

  it('takes no single note for a notebook', async () => {
    expect((await articlesIn('Tolls.enex', enex(note('Tolls', 'Tolls rise.'))))[0]?.dossiers).toEqual([]);
  });

  it('makes annotations of highlights, of the old kind and the new', async () => {
    const [article] = await articlesIn(
      'n.enex',
      enex(
        note(
          'Tolls',
          `<div>Tolls <span style="--en-highlight:red;background-color: #fec1d0;"><b>rise</b> again</span>.</div><div><span style="-evernote-highlight:true;">All</span> <span style="color:red">pay</span>.</div>`,
        ),
      ),
    );
    expect(article).toMatchObject({
      text: 'Tolls rise again.\nAll pay.',
      annotations: [
        { quote: 'rise again', colour: 'rose' },
        { quote: 'All', colour: 'yellow' },
      ],
    });
  });

  it('reads boxes as signs and leaves out what is encrypted or attached, and says so', async () => {
    const bytes = Buffer.from('%PDF-1.7');
    const hash = createHash('md5').update(bytes).digest('hex');
    const [article] = await articlesIn(
      'n.enex',
      enex(
        note(
          'Tolls',
          `<div><en-todo checked="true"/>Ask Li</div><div><en-todo/>Write</div><div>a <en-crypt hint="x">aGk=</en-crypt>b</div><en-media type="application/pdf" hash="${hash}"/><div>End.</div>`,
        ).replace(
          '</note>',
          `<resource><data encoding="base64">${bytes.toString('base64')}</data><mime>application/pdf</mime><resource-attributes><file-name>treaty.pdf</file-name></resource-attributes></resource></note>`,
        ),
      ),
    );
    expect(article).toMatchObject({
      text: '☑ Ask Li\n☐ Write\na b\nEnd.',
      warnings: [
        { code: 'left-out', detail: 'encrypted text' },
        { code: 'left-out', detail: 'treaty.pdf' },
      ],
    });
  });

  it('looks for the article in a page that was clipped whole', async () => {
    const prose = 'Ships of every flag waited at anchor while the mayor spoke of tolls and of the law of the sea. ';
    const [article] = await articlesIn(
      'n.enex',
      enex(
        note(
          'The strait',
          `<div style="--en-clipped-content:fullPage; --en-clipped-source-url:https://harbour.example/strait;"><div><a href="/">Home</a> <a href="/news">News</a></div><div><p>${prose.repeat(3)}</p><p>${prose.repeat(3)}</p></div></div>`,
          clipped,
        ),
      ),
    );
    expect(article?.text).not.toContain('Home');
    expect(article?.words).toBeGreaterThan(80);
  });

  it('files a note without text, and one whose XML is broken, and what stands around it', async () => {
    const parts = await readParts(
      'n.enex',
      enex(
        '<note><title>Empty</title><content></content></note>',
        note('Broken', '<table><tr<td>No ship</td></t><td>passes</td></table><![CDATA[Ships]]>'),
        note('Whole', '<div/><div>Tolls rise.</div>'),
      ),
    );
    expect(parts).toMatchObject([
      { part: 1, text: '', warnings: [{ code: 'no-text' }] },
      { part: 2, kind: 'article' },
      { part: 3, text: 'Tolls rise.' },
    ]);
  });

  it('says how many notes are missing where the file breaks off', async () => {
    const text = enex(note('One', 'No ship passes.'), note('Two', 'Tolls rise.'), note('Three', 'Ships wait.'));
    const parts = await readParts('n.enex', text.slice(0, text.indexOf('Ships wait')));
    expect(parts.at(-1)).toMatchObject({ kind: 'unread', code: 'articles-missing', message: '3 notes begin, 2 end' });
  });

  it('says of an encrypted note that it is locked', async () => {
    const locked = '<note><title>One</title><content encoding="base64:aes">AAAA</content></note>';
    expect(await readParts('n.enex', enex(locked))).toMatchObject([{ kind: 'unread', code: 'file-locked' }]);
  });

  it('runs nothing and expands nothing', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE en-export [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><en-export>${note('&b; <script>alert(1)</script>', '<script>alert(1)</script><div onclick="alert(1)">No ship<img src="x" onerror="alert(1)"/> passes.</div><a href="javascript:alert(1)">go</a>')}</en-export>`;
    const [article] = await articlesIn('n.enex', bomb);
    expect(article?.text).toBe('No ship passes.\ngo');
    expect(JSON.stringify(article?.body)).not.toMatch(/alert|javascript/);
  });

  it('reads nesting without end', async () => {
    for (const enml of [`${'<div>'.repeat(20_000)}No`, `<div${' '.repeat(200_000)}No`, '<en-crypt '.repeat(50_000)])
      expect(await failureOf('n.enex', enex(note('T', enml))), enml.slice(0, 20)).toBe('read');
    expect(await failureOf('n.enex', enex('<note>'.repeat(5000)))).toBe('file-too-deep');
    expect(await failureOf('n.enex', enex())).toBe('no-article-text');
  });
});
