import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReadPart } from '../../../../../main/archive/check-read.ts';
import type { ReadPart } from '../../../../../main/archive/read-article.ts';
import { readFile } from '../../../../../main/intake/read-file.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { articlesIn, detailsOf, failureOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const head = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">`;

const library = (path = 'files/2/lake.html'): string => `${head}
  <bib:Article rdf:about="https://harbour.example/lake">
    <z:itemType>newspaperArticle</z:itemType>
    <dcterms:isPartOf rdf:resource="urn:issn:1234-5679"/>
    <bib:authors><rdf:Seq>
      <rdf:li><foaf:Person><foaf:surname>Doe</foaf:surname><foaf:givenName>Jane</foaf:givenName></foaf:Person></rdf:li>
      <rdf:li><foaf:Person><foaf:surname>Roe</foaf:surname><foaf:givenName>Jan</foaf:givenName></foaf:Person></rdf:li>
    </rdf:Seq></bib:authors>
    <dcterms:isReferencedBy rdf:resource="#note_3"/>
    <link:link rdf:resource="#item_2"/>
    <dc:subject>water</dc:subject>
    <dc:subject><z:AutomaticTag><rdf:value>treaties</rdf:value></z:AutomaticTag></dc:subject>
    <dc:title>Ministers agree on lake treaty</dc:title>
    <dcterms:abstract>Four states signed.</dcterms:abstract>
    <dc:date>2024-05-31</dc:date>
    <z:language>en-GB</z:language>
    <dcterms:dateSubmitted>2024-06-02 10:00:00</dcterms:dateSubmitted>
    <bib:pages>3-4</bib:pages>
    <dc:identifier><dcterms:URI><rdf:value>https://harbour.example/lake</rdf:value></dcterms:URI></dc:identifier>
  </bib:Article>
  <bib:Newspaper rdf:about="urn:issn:1234-5679"><dc:title>Harbour Courier</dc:title><dc:identifier>ISSN 1234-5679</dc:identifier></bib:Newspaper>
  <bib:Memo rdf:about="#note_3"><rdf:value>&lt;p&gt;Check the &lt;b&gt;annex&lt;/b&gt;.&lt;/p&gt;</rdf:value></bib:Memo>
  <z:Attachment rdf:about="#item_2">
    <z:itemType>attachment</z:itemType>
    <rdf:resource rdf:resource="${path}"/>
    <dc:title>Snapshot</dc:title>
    <link:type>text/html</link:type>
  </z:Attachment>
  <z:Collection rdf:about="#collection_1"><dc:title>Lakes</dc:title><dcterms:hasPart rdf:resource="https://harbour.example/lake"/></z:Collection>
</rdf:RDF>`;

const page = `<!doctype html><title>Lake | Harbour Courier</title><article><h1>Lake</h1>${'<p>The ministers of four states met on the shore and agreed to share the water of the lake fairly, they said.</p>'.repeat(1)}
<p>The treaty will enter into force on the first of October, when all four parliaments have voted on it, and lasts ten years.</p></article>`;

async function readIn(folder: string): Promise<ReadPart[]> {
  const path = join(folder, 'Exported Items.rdf');
  const parts: ReadPart[] = [];
  const file = { path, fileName: path };
  for await (const part of readFile(file, new TextEncoder().encode(library())))
    parts.push(checkReadPart(JSON.stringify(part)));
  return parts;
}

describe('Zotero RDF', () => {
  it('reads an item with its notes, tags and collections', async () => {
    const article = await firstArticle('library.rdf', library());
    expect(valuesOf(article)).toEqual({
      title: 'Ministers agree on lake treaty',
      outlet: 'Harbour Courier',
      author: 'Jane Doe; Jan Roe',
      published: '2024-05-31',
      language: 'en-GB',
      url: 'https://harbour.example/lake',
    });
    expect(article).toMatchObject({
      tags: ['water', 'treaties'],
      dossiers: ['Lakes'],
      annotations: [{ quote: '', note: 'Check the annex.' }],
      warnings: [{ code: 'no-text' }, { code: 'left-out', detail: 'files/2/lake.html' }],
    });
    expect(detailsOf(article)).toMatchObject({
      kind: 'newspaper article',
      issn: '1234-5679',
      page: '3-4',
      saved: '2024-06-02T10:00:00',
    });
  });

  it('takes the text of the page saved beside it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'files/2'), { recursive: true });
    writeFileSync(join(folder, 'files/2/lake.html'), page);
    const parts = await readIn(folder);
    expect(parts).toMatchObject([
      {
        part: 1,
        entry: 'files/2/lake.html',
        fields: { title: { value: 'Ministers agree on lake treaty' }, outlet: { value: 'Harbour Courier' } },
        text: expect.stringMatching(/^The ministers of four states[\s\S]+ten years\.$/),
        warnings: [],
        annotations: [{ note: 'Check the annex.' }],
      },
    ]);
  });

  it('reads nothing outside its folder, whatever path or link says so', async () => {
    const outside = temporaryFolder();
    writeFileSync(join(outside, 'lake.html'), page);
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'files/2'), { recursive: true });
    symlinkSync(join(outside, 'lake.html'), join(folder, 'files/2/lake.html'));
    expect(await readIn(folder)).toMatchObject([{ text: '', warnings: [{ code: 'no-text' }, { code: 'left-out' }] }]);
    for (const path of ['../lake.html', '/etc/hosts.txt', 'file:///etc/hosts.txt', 'files/%2e%2e/%2e%2e/lake.html']) {
      expect(await firstArticle('library.rdf', library(path))).toMatchObject({ text: '' });
    }
  });

  it('files a note that hangs from nothing as a text', async () => {
    const note = `${head}<bib:Memo rdf:about="#item_9"><rdf:value>&lt;p&gt;Ask the lake commission.&lt;/p&gt;</rdf:value></bib:Memo></rdf:RDF>`;
    expect(await articlesIn('notes.rdf', note)).toMatchObject([{ text: 'Ask the lake commission.' }]);
  });

  it('does not go round in circles', async () => {
    const circle = `${head}<bib:Book rdf:about="#a"><z:itemType>book</z:itemType><dc:title>Lakes</dc:title><dcterms:isPartOf rdf:resource="#b"/></bib:Book>
      <bib:Series rdf:about="#b"><dc:title>Waters</dc:title><dcterms:isPartOf rdf:resource="#a"/><dcterms:isPartOf rdf:resource="#b"/></bib:Series></rdf:RDF>`;
    expect(await readParts('circle.rdf', circle)).toMatchObject([
      { kind: 'article', fields: { outlet: { value: 'Waters' } } },
    ]);
  });

  it('fails where there is no item', async () => {
    expect(await failureOf('empty.rdf', `${head}</rdf:RDF>`)).toBe('no-article-text');
  });
});
