import { strToU8, zipSync } from 'fflate';

/** An article as the makers below print it the way a database would. */
export interface PrintedArticle {
  readonly headline: string;
  readonly outlet: string;
  /** As the interface language writes it. */
  readonly date: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
}

/** An article of an invented outlet. */
export function printed(over: Partial<PrintedArticle> = {}): PrintedArticle {
  return {
    headline: 'The strait that nobody owns',
    outlet: 'Harbour Courier',
    date: 'March 12, 2024 Tuesday',
    byline: 'Ines Ferrão',
    paragraphs: ['Ships of every flag pass the strait of Karsk each day.', 'Nobody is asked for a toll.'],
    ...over,
  };
}

/** The labels of a LexisNexis interface. */
export interface LexisLabels {
  readonly number: (n: number, m: number) => string;
  readonly byline: string;
  readonly section: string;
  readonly length: string;
  readonly tail: readonly string[];
}

export const englishLabels: LexisLabels = {
  number: (n, m) => `${n} of ${m} DOCUMENTS`,
  byline: 'BYLINE',
  section: 'SECTION: WORLD; Pg. 7',
  length: 'LENGTH: 1,044 words',
  tail: [
    'SUBJECT: STRAITS (90%); SHIPPING (85%)',
    'GEOGRAPHIC: NORWAY (91%)',
    'LOAD-DATE: March 13, 2024',
    'LANGUAGE: ENGLISH',
    'PUBLICATION-TYPE: Newspaper',
  ],
};

/** LexisNexis text: head in the middle of the line, prose wrapped as a terminal wraps it. */
export function lexisText(
  articles: readonly PrintedArticle[],
  labels = englishLabels,
  announced = articles.length,
): string {
  const middle = (line: string): string => `${' '.repeat(28)}${line}`;
  return articles
    .map((article, index) =>
      [
        middle(labels.number(index + 1, announced)),
        '',
        middle(article.outlet),
        middle(article.date),
        article.headline,
        `${labels.byline}: ${article.byline}`,
        labels.section,
        labels.length,
        ...article.paragraphs.map(wrapped),
        ...labels.tail,
        `${middle('Copyright 2024 Karsk Press')}\n${middle('All Rights Reserved')}`,
      ].join('\n\n'),
    )
    .join('\n\n');
}

function wrapped(paragraph: string): string {
  return paragraph.replace(/(.{1,70})(?:\s+|$)/g, '$1\n').trimEnd();
}

/** Factiva HTML with codes; `words` in the interface language. */
export function factivaIndexed(articles: readonly PrintedArticle[], words = '1,044 words', language = 'en'): string {
  const row = (code: string, cell: string): string =>
    `<tr><td class="index"><b>${code}</b>&nbsp;</td><td>${cell}</td></tr>`;
  const one = (article: PrintedArticle, index: number): string => {
    const paragraphs = article.paragraphs.map(
      (text) => `<p class="articleParagraph ${language}articleParagraph">${text}</p>`,
    );
    return `<div class="article ${language}Article"><table>${[
      row('HD', `<b class='${language}Headline'>${article.headline}</b>`),
      row('BY', article.byline),
      row('WC', words),
      row('PD', article.date),
      row('ET', '15:32'),
      row('SN', article.outlet),
      row('SC', 'HARCOU'),
      row('PG', '7'),
      row('LA', 'English'),
      row('CY', '(c) 2024 Karsk Press'),
      row('LP', paragraphs[0] ?? ''),
      row('TD', paragraphs.slice(1).join('')),
      row('CO', 'karpil : Karsk Pilots'),
      row('NS', '<br/>gdip : International Relations | gwat : Water'),
      row('RE', '<br/>norw : Norway | eurz : Europe'),
      row('AN', `<br/>Document ${accession(index)}`),
    ].join('')}</table></div>`;
  };
  return `<!DOCTYPE html><html><head><title>Factiva</title></head><body>${articles.map(one).join('<br/>')}</body></html>`;
}

/** Factiva HTML without codes. */
export function factivaPlain(articles: readonly PrintedArticle[], words = '1,044 words'): string {
  const one = (article: PrintedArticle, index: number): string =>
    `<div class="article enArticle"><div>World</div><div id="hd"><span class="enHeadline">${article.headline}</span></div><div class="author">${article.byline}</div><div>${words}</div><div>${article.date}</div><div>15:32</div><div>${article.outlet}</div><div>HARCOU</div><div>7</div><div>English</div><div>(c) 2024 Karsk Press. All rights reserved.</div>${article.paragraphs
      .map((text) => `<p class="articleParagraph enarticleParagraph">${text}</p>`)
      .join('')}<p>Document ${accession(index)}</p></div>`;
  return `<html><head><title>Factiva</title></head><body>${articles.map(one).join('')}</body></html>`;
}

function accession(index: number): string {
  return `HARCOU0020240312ek3c${String(index).padStart(5, '0')}`;
}

/** ProQuest text; `announced` is the number in "Document 1 of n". */
export function proQuestText(articles: readonly PrintedArticle[], announced = articles.length): string {
  const rule = '_'.repeat(60);
  const one = (article: PrintedArticle, index: number): string =>
    [
      `Document ${index + 1} of ${announced}`,
      article.headline,
      `Author: ${article.byline}`,
      `Publication info: ${article.outlet} ; Karsk [Karsk]. 12 Mar 2024: A.7.`,
      'https://www.proquest.com/docview/1?accountid=2',
      `Abstract: ${article.paragraphs[0] ?? ''}`,
      'Links: Check for full text',
      `Full text: ${article.paragraphs.join('\n')}`,
      'Subject: Straits; Shipping; Treaties',
      'Location: Norway',
      'Company / organization: Name: Karsk Pilots; NAICS: 488330',
      `Title: ${article.headline}`,
      `Publication title: ${article.outlet}; Karsk`,
      'Pages: A.7',
      'Publication year: 2024',
      `Publication date: ${article.date}`,
      'Language of publication: English',
      'Document type: News',
      `ProQuest document ID: ${2_900_000_000 + index}`,
      `Document URL: https://www.proquest.com/newspapers/x/docview/${2_900_000_000 + index}/se-2`,
      'Copyright: Copyright Karsk Press Mar 12, 2024',
      'Last updated: 2024-03-13',
      'Database: ProQuest Central',
    ].join('\n\n');
  return `${rule}\n\nReport Information from ProQuest\n13 March 2024 09:12\n\n${rule}\n\n${articles.map(one).join(`\n\n${rule}\n\n`)}\n\n${rule}\n\nContact ProQuest\nCopyright © 2024 ProQuest LLC. All rights reserved. - Terms and Conditions\n`;
}

/** The paragraphs of Nexis Uni, as pairs of a bold start and what follows it. */
export type Run = readonly [bold: string, plain: string];

/** A Nexis Uni delivery: cover list, then each article down to "End of Document". */
export function nexisRuns(
  articles: readonly PrintedArticle[],
  end = 'End of Document',
  announced = articles.length,
): Run[] {
  const cover: Run[] = [
    ['Date and Time: ', 'Wednesday, March 13, 2024 9:31:00 AM CET'],
    ['Job Number: ', '000001'],
    [`Documents (${announced})`, ''],
    ...articles.flatMap(({ headline }, index): Run[] => [
      ['', `${index + 1}. ${headline}`],
      ['Client/Matter: ', '-None-'],
      ['Search Terms: ', 'strait'],
    ]),
  ];
  const pages = articles.map((article): Run[] => [
    [article.headline, ''],
    ['', article.outlet],
    ['', article.date],
    ['', 'Copyright 2024 Karsk Press All Rights Reserved'],
    ['Section:', ' WORLD; Pg. 7'],
    ['Length:', ' 1044 words'],
    ['Byline:', ` ${article.byline}`],
    ['Highlight:', ' Who may pass'],
    ['Body', ''],
    ...article.paragraphs.map((text): Run => ['', text]),
    ['Classification', ''],
    ['Language:', ' ENGLISH'],
    ['Subject:', ' STRAITS (90%); SHIPPING (85%)'],
    ['Geographic:', ' NORWAY (91%)'],
    ['Load-Date:', ' March 13, 2024'],
    [end, ''],
  ]);
  return [...cover, ...pages.flat()];
}

/** Paragraphs as an RTF file. */
export function rtfOf(runs: readonly Run[]): string {
  const escaped = (text: string): string =>
    text.replace(/[\\{}]/g, '\\$&').replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0)}?`);
  const paragraphs = runs.map(
    ([bold, plain]) => `\\pard ${bold === '' ? '' : `{\\b ${escaped(bold)}}`}${escaped(plain)}\\par`,
  );
  return `{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0 Arial;}}\n${paragraphs.join('\n')}\n}`;
}

/** Paragraphs as a Word document. */
export function docxOf(runs: readonly Run[]): Uint8Array {
  const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const run = (text: string, style: string): string =>
    text === '' ? '' : `<w:r>${style}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const paragraphs = runs.map(([bold, plain]) => `<w:p>${run(bold, '<w:rPr><w:b/></w:rPr>')}${run(plain, '')}</w:p>`);
  const types = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ),
  });
}

/** Europresse, in the layout of 2020. */
export function europressePage(articles: readonly PrintedArticle[]): string {
  const one = (article: PrintedArticle, index: number): string =>
    `<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">${article.outlet}, no. 5968</span></div><div><span class="DocHeader">International, ${article.date} 1 044 mots, p. 7</span></div><div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">${article.headline}</p></div><div class="docAuthors">${article.byline}</div></header><section><div class="DocText clearfix"><div class="docOcurrContainer">${article.paragraphs
      .map((text) => `<p>${text}</p>`)
      .join(
        '',
      )}</div></div></section><footer><small>© 2024 Karsk Press. Tous droits réservés.</small><p>Numéro de document : news·20240312·HC·${1000 + index}</p><div id="divPubliC"><span>Ce certificat est émis à <b>Université</b> à des fins de visualisation personnelle et temporaire.</span></div></footer></article>`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>${articles.map(one).join(' ')}</body></html>`;
}
