import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../../main/archive/app-error.ts';
import { headOf } from '../../../../../main/intake/file-head.ts';
import { formats } from '../../../../../main/intake/formats/list.ts';
import { readParts } from '../../../../support/read-parts.ts';

const samples: readonly (readonly [format: string, text: string])[] = [
  ['RIS', 'TY  - NEWS\nTI  - Lake\nAU  - Doe, Jane\nAB  - Four states signed.\nL1  - files/1/a.html\nER  - \n'],
  ['NBIB', 'PMID- 1\nTI  - Lake\nFAU - Doe, Jane\nDP  - 2024 May\nPT  - Journal Article\n'],
  ['EndNote tagged', '%0 Book\n%T Lake\n%A Doe, Jane\n%D 2024\n'],
  [
    'BibTeX',
    String.raw`@misc{a, title = {L{\"a}ke \emph{one} $\alpha$}, author = {Doe, Jane and {Lake Desk}}, year = 2024, file = {a:b.pdf:c}}`,
  ],
  [
    'CSL-JSON',
    '[{"id":"a","type":"book","title":"Lake","author":[{"family":"Doe"}],"issued":{"date-parts":[[2024,5,31]]}}]',
  ],
  [
    'Zotero JSON',
    '[{"itemType":"book","title":"Lake","creators":[{"creatorType":"author","lastName":"Doe"}],"tags":[{"tag":"x"}]}]',
  ],
  [
    'Zotero RDF',
    '<rdf:RDF xmlns:rdf="x" xmlns:z="y"><z:Book rdf:about="#1"><z:itemType>book</z:itemType><z:title>Lake</z:title><z:link rdf:resource="#2"/></z:Book><z:Memo rdf:about="#2"><rdf:value>Note</rdf:value></z:Memo></rdf:RDF>',
  ],
  [
    'EndNote XML',
    '<xml><records><record><ref-type name="Book">6</ref-type><titles><title>Lake</title></titles><dates><year>2024</year></dates></record></records></xml>',
  ],
  ['MODS', '<mods><titleInfo><title>Lake</title></titleInfo><name><namePart>Doe, Jane</namePart></name></mods>'],
  [
    'RSS',
    '<rss><channel><title>Courier</title><item><title>Lake</title><description>&lt;p&gt;Deep.&lt;/p&gt;</description></item></channel></rss>',
  ],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><title>Lake</title><content type="html">&lt;p&gt;Deep.&lt;/p&gt;</content></entry></feed>',
  ],
  [
    'JSON Feed',
    '{"version":"https://jsonfeed.org/version/1","title":"Courier","items":[{"id":"1","title":"Lake","content_text":"Deep."}]}',
  ],
  [
    'NITF',
    '<nitf><body><body.head><hedline><hl1>Lake</hl1></hedline></body.head><body.content><p>Deep.</p></body.content></body></nitf>',
  ],
  [
    'NewsML',
    '<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>Lake</HeadLine></NewsLines><ContentItem><DataContent><p>Deep.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>',
  ],
  [
    'NewsML-G2',
    '<newsItem><contentMeta><headline>Lake</headline></contentMeta><contentSet><inlineData>Deep.</inlineData></contentSet></newsItem>',
  ],
  ['ninjs', '{"pubstatus":"usable","versioncreated":"2024-05-31","headline":"Lake","body_html":"<p>Deep.</p>"}'],
  [
    'ANPA 1312',
    '\u0016\u0016\u0001W1\r\nr a\u0002^Lake<\r\n^By JANE DOE=\r\n\tDeep.\u0003^HW-WF-05-31-24 0830GMT<\u0004',
  ],
];
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A busy machine may take its time over hundreds of files. */
const patience = 30_000;

/** The parts of a file, or its expected failure; anything else that is thrown fails the test. */
const outcome = (bytes: Uint8Array): Promise<unknown> =>
  readParts('a file', bytes).catch((error: unknown) => {
    if (error instanceof AppError) return error.code;
    throw error;
  });

describe('formats', () => {
  it.each(samples)('know %s by what it holds', (name, text) => {
    expect(formats.find((format) => format.recognises(headOf('a file', bytesOf(text))))?.name).toBe(name);
  });

  it.each(samples)('read %s', async (_name, text) => {
    expect(await readParts('a file', bytesOf(text))).toMatchObject([
      { kind: 'article', fields: { title: { value: expect.stringMatching(/^L.ke/) } } },
    ]);
  });

  it.each(samples)('read or refuse %s that breaks off anywhere', { timeout: patience }, async (_name, text) => {
    const bytes = bytesOf(text);
    for (let length = 1; length < bytes.length; length += 5) {
      expect(await outcome(bytes.subarray(0, length))).toBeDefined();
    }
  });

  it.each(samples)('read or refuse %s with noise in it', { timeout: patience }, async (_name, text) => {
    const place = fc.nat({ max: text.length });
    await fc.assert(
      fc.asyncProperty(place, place, fc.string({ unit: 'binary', maxLength: 12 }), async (start, length, noise) => {
        const noisy = bytesOf(text.slice(0, start) + noise + text.slice(start + (length % 10)));
        expect(await outcome(noisy)).toBeDefined();
      }),
      { numRuns: 15 },
    );
  });
});
