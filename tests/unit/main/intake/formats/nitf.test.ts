import { describe, expect, it } from 'vitest';
import { detailsOf, failureOf, firstArticle, valuesOf } from '../../../../support/read-parts.ts';

const story = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="en-GB"><head><title>lake-treaty</title>
  <tobject tobject.type="news"><tobject.subject tobject.subject.type="Politics" tobject.subject.matter="Treaties"/></tobject>
  <docdata><doc-id id-string="HC.7"/><date.issue norm="20240531T083000+0200"/><doc.copyright year="2024" holder="Harbour Press"/>
    <key-list><keyword key="water"/></key-list><identified-content><person>Ana Calder</person><location>Lake Orsen</location></identified-content></docdata>
  <pubdata name="Harbour Courier" position.section="World" position.sequence="3" edition.name="Late"/></head>
<body><body.head><hedline><hl1>Ministers agree on lake treaty</hl1></hedline><byline>By <person>Jane Doe</person></byline>
  <dateline><location><city>Orsen</city>, <country>Norland</country></location></dateline><abstract><p>Four states signed.</p></abstract></body.head>
<body.content><block class="lead"><p>The ministers of four states met.</p></block>
  <block class="full"><p>The ministers of four states met.</p><hl2>The water</hl2><p>They agreed to <em>share</em> it.<script>alert(1)</script></p>
  <media media-type="image"><media-reference source="a.jpg"/><media-caption>The lake at dawn</media-caption></media>
  <table><tr><td colspan="2">Norland</td></tr></table></block></body.content>
<body.end><tagline>With reports from Orsen.</tagline></body.end></body></nitf>`;

describe('NITF', () => {
  it('reads a story, its lead once', async () => {
    const article = await firstArticle('story.xml', story);
    expect(valuesOf(article)).toEqual({
      title: 'Ministers agree on lake treaty',
      outlet: 'Harbour Courier',
      author: 'Jane Doe',
      published: '2024-05-31T08:30:00+02:00',
      language: 'en-GB',
      url: null,
    });
    expect(article.text.split('\n')).toEqual([
      'The ministers of four states met.',
      'The water',
      'They agreed to share it.',
      'Norland',
      'With reports from Orsen.',
    ]);
    expect(article).toMatchObject({ part: 0, tags: ['water'], externalId: 'HC.7' });
    expect(detailsOf(article)).toEqual({
      abstract: 'Four states signed.',
      place: 'Orsen, Norland',
      section: 'World',
      page: '3',
      edition: 'Late',
      kind: 'news',
      subject: 'Politics: Treaties',
      person: 'Ana Calder',
      region: 'Lake Orsen',
      copyright: '2024 Harbour Press',
    });
  });

  it('joins lines that a wire broke at a width', async () => {
    const lines = [
      'The ministers of four states met on the shore and agreed',
      'to share the water of the lake fairly between all of them',
      'for ten years.',
    ];
    const wired = story.replace('The ministers of four states met.</p></block>', `${lines.join(' <br/>')}</p></block>`);
    expect((await firstArticle('story.xml', wired)).text).toContain(lines.join(' '));
  });

  it('files what there is of a story that breaks off, and says so', async () => {
    const broken = story.slice(0, story.indexOf('it.<script>'));
    expect(await firstArticle('story.xml', broken)).toMatchObject({
      text: expect.stringContaining('They agreed to share'),
      warnings: [{ code: 'cut-off' }],
    });
  });

  it('fails where it breaks off before its story, or is nested without end', async () => {
    expect(await failureOf('story.xml', story.slice(0, 90))).toBe('file-damaged');
    expect(await failureOf('story.xml', `<nitf>${'<p>'.repeat(5000)}`)).toBe('file-too-deep');
  });
});
