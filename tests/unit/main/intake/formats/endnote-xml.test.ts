import { describe, expect, it } from 'vitest';
import { detailsOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const styled = (text: string): string => `<style face="normal" font="default" size="100%">${text}</style>`;
const record = `<record>
  <database name="Lakes.enl">Lakes.enl</database>
  <foreign-keys><key app="EN">7</key></foreign-keys>
  <ref-type name="Newspaper Article">23</ref-type>
  <contributors><authors><author>${styled('Doe, Jane')}</author></authors></contributors>
  <titles><title>${styled('Ministers agree on')}${styled(' lake treaty')}</title><secondary-title>${styled('Harbour Courier')}</secondary-title><translated-title>${styled('Les ministres')} d’accord</translated-title></titles>
  <pages>3-4</pages>
  <keywords><keyword>water</keyword><keyword/></keywords>
  <dates><year>2024</year><pub-dates><date>May 31</date></pub-dates></dates>
  <isbn>1234-5679</isbn>
  <abstract>${styled('Four states signed.')}</abstract>
  <notes>Check the annex.</notes>
  <urls><related-urls><url>https://harbour.example/lake</url></related-urls></urls>
</record>`;
const file = (records: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><xml><records>${records}</records></xml>`;

describe('EndNote XML', () => {
  it('reads a record, its styles left out', async () => {
    const article = await firstArticle('refs.xml', file(record));
    expect(valuesOf(article)).toMatchObject({
      title: 'Ministers agree on lake treaty',
      translation: 'Les ministres d’accord',
      outlet: 'Harbour Courier',
      author: 'Jane Doe',
      published: '2024-05-31',
      url: 'https://harbour.example/lake',
    });
    expect(article).toMatchObject({ externalId: '7', tags: ['water'], annotations: [{ note: 'Check the annex.' }] });
    expect(detailsOf(article)).toEqual({
      kind: 'newspaper article',
      abstract: 'Four states signed.',
      page: '3–4',
      issn: '1234-5679',
    });
  });

  it('reads the whole records of a file that breaks off', async () => {
    expect(await readParts('refs.xml', file(record + record).slice(0, -100))).toMatchObject([
      { kind: 'article', part: 1 },
      { kind: 'unread', part: 2, code: 'file-damaged' },
    ]);
  });

  it('expands no entity', async () => {
    const text = file(record)
      .replace('?>', '?><!DOCTYPE xml [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
      .replace('Four states', '&e; states');
    expect(JSON.stringify(await readParts('refs.xml', text))).not.toContain('root:');
  });
});
