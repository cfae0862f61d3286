import { leadOf } from '../../main/archive/lead.ts';
import { fingerprint } from '../../main/archive/fingerprint.ts';
import { openArchive } from '../../main/storage/open-archive.ts';
import { canonicalTextVersion } from '../../preload/contract/canonical-text.ts';
import type { MadeArticle } from './made-articles.ts';

const perTransaction = 5_000;
const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Writes articles straight into a new archive, as an import would have left them but for their originals and the sketches that
 * duplicates are found by: a million would take an import most of an hour, and searching knows neither.
 */
export function fillArchive(folder: string, articles: Iterable<MadeArticle>, say: (line: string) => void): void {
  const db = openArchive(folder);
  const putArticle = db.prepare(/* sql */ `
    INSERT INTO articles (number, id, title, outlet, author, published, language, fingerprint, lead, words, external_id,
      filed_at, day, revision)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const putBody = db.prepare(/* sql */ `INSERT INTO bodies (article, text_version, text, tree) VALUES (?, ?, ?, ?)`);
  const filedAt = Date.now();
  const put = (number: number, { title, text, outlet, author, published, language, externalId }: MadeArticle): void => {
    const paragraphs = text.split(/\n+/u);
    const lines = paragraphs.join('\n');
    const tree = JSON.stringify({
      type: 'root',
      children: paragraphs.map((value) => ({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value }],
      })),
    });
    const words = lines.split(/\s+/u).length;
    const [print, lead] = [fingerprint(lines), leadOf(lines)];
    const id = idOf(number);
    putArticle.run(
      number,
      id,
      title,
      outlet,
      author,
      published,
      language,
      print,
      lead,
      words,
      externalId,
      filedAt,
      published,
      number,
    );
    putBody.run(number, canonicalTextVersion, lines, tree);
  };
  const putAll = db.transaction((from: number, some: readonly MadeArticle[]) => {
    some.forEach((article, place) => put(from + place, article));
    db.prepare(/* sql */ `UPDATE counters SET revision = ?`).run(from + some.length - 1);
  });
  let filed = 0;
  const waiting: MadeArticle[] = [];
  const flush = (): void => {
    putAll(filed + 1, waiting);
    filed += waiting.length;
    waiting.length = 0;
    if (filed % 100_000 === 0) say(`wrote ${filed}`);
  };
  for (const article of articles) if (waiting.push(article) === perTransaction) flush();
  if (waiting.length > 0) flush();
  db.close();
}

function idOf(number: number): string {
  let id = '';
  for (let rest = number; id.length < 8; rest = Math.floor(rest / idAlphabet.length)) {
    id = `${idAlphabet[rest % idAlphabet.length] ?? ''}${id}`;
  }
  return id;
}
