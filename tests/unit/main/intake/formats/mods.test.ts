import { describe, expect, it } from 'vitest';
import { articlesIn, detailsOf, firstArticle, valuesOf } from '../../../../support/read-parts.ts';

const record = `<mods version="3.7" ID="rec1">
  <titleInfo><nonSort>The</nonSort><title>lake treaty :</title><subTitle>a history</subTitle></titleInfo>
  <titleInfo type="alternative"><title>Le traité</title></titleInfo>
  <name type="personal"><namePart type="family">Doe</namePart><namePart type="given">Jane</namePart><role><roleTerm type="code">aut</roleTerm></role></name>
  <name type="corporate"><namePart>Harbour Press</namePart><role><roleTerm>publisher</roleTerm></role></name>
  <genre>article</genre>
  <language><languageTerm authority="iso639-2b">ger</languageTerm></language>
  <abstract>Four states signed.</abstract>
  <note>With an annex.</note>
  <note type="statement of responsibility">Jane Doe.</note>
  <subject><topic>Water</topic><geographic>Lake Orsen</geographic></subject>
  <relatedItem type="host">
    <titleInfo><title>Harbour Review</title></titleInfo>
    <originInfo><dateIssued>2024-05</dateIssued><publisher>Harbour Press</publisher></originInfo>
    <part><detail type="volume"><number>4</number></detail><extent unit="page"><start>3</start><end>12</end></extent></part>
  </relatedItem>
  <identifier type="doi">10.1234/abc</identifier>
  <location><url usage="primary display">https://harbour.example/lake</url></location>
</mods>`;

describe('MODS', () => {
  it('reads a record', async () => {
    const article = await firstArticle('record.xml', `<?xml version="1.0"?>\n<!-- made by hand -->\n${record}`);
    expect(valuesOf(article)).toEqual({
      title: 'The lake treaty: a history',
      outlet: 'Harbour Review',
      author: 'Jane Doe',
      published: '2024-05',
      language: 'de',
      url: 'https://harbour.example/lake',
    });
    expect(article).toMatchObject({ externalId: 'rec1', tags: ['Water'], annotations: [{ note: 'With an annex.' }] });
    expect(detailsOf(article)).toMatchObject({
      region: 'Lake Orsen',
      volume: '4',
      page: '3–12',
      doi: '10.1234/abc',
      publisher: 'Harbour Press',
    });
  });

  it('reads a collection', async () => {
    const collection = `<mods:modsCollection xmlns:mods="http://www.loc.gov/mods/v3">${record.repeat(3)}</mods:modsCollection>`;
    expect((await articlesIn('records.xml', collection)).map(({ part }) => part)).toEqual([1, 2, 3]);
  });
});
