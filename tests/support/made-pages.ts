import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A saved news page of our own making; no two numbers give the same text. */
export function madePage(number: number): string {
  const sentences = Array.from(
    { length: 12 },
    (_, index) =>
      `Delegation ${number} put paragraph ${index + 1} of its draft before the committee, which noted it and asked for a report by the next session.`,
  );
  return `<!doctype html><html lang="en"><head><title>Committee hears delegation ${number}</title>
<link rel="canonical" href="https://gazette.example/committee/${number}">
<meta property="article:published_time" content="1975-08-01T10:00:00Z"></head>
<body><article><h1>Committee hears delegation ${number}</h1><p>${sentences.join('</p><p>')}</p></article></body></html>`;
}

/** Writes made pages into a new folder below another and gives its path. */
export function folderOfPages(parent: string, count: number, from = 1): string {
  const folder = join(parent, `pages-${from}`);
  mkdirSync(folder, { recursive: true });
  for (let number = from; number < from + count; number++) {
    writeFileSync(join(folder, `page-${String(number).padStart(5, '0')}.html`), madePage(number));
  }
  return folder;
}
