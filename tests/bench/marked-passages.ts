import { join } from 'node:path';
import { colours } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { selectorsFor } from '../../main/archive/anchors/selectors.ts';
import { canonicalTextOf } from '../../main/storage/annotation-rows.ts';
import { insertAnnotation } from '../../main/storage/annotations.ts';
import { openArchive } from '../../main/storage/open-archive.ts';
import { openBenchHouse } from './bench-house.ts';
import { madeArticles, vocabularyOf, writeArticles } from './made-articles.ts';
import { at, randomOf } from './random.ts';

/** So many passages are marked in each article. */
const perArticle = 10;
const tagNames = 60;

/** An archive of made articles in a folder of its own, with passages marked in each; gives how many there are. */
export async function markedArchive(
  folder: string,
  { articles, seed }: { readonly articles: number; readonly seed: number },
  say: (line: string) => void,
): Promise<{ readonly archive: string; readonly marked: number }> {
  const archive = join(folder, 'archive');
  say(`filing ${articles} articles`);
  writeArticles(join(folder, 'made'), madeArticles(articles, seed));
  const filing = await openBenchHouse(archive, 'command');
  await filing.bringIn(join(folder, 'made'), () => {});
  await filing.house.close();
  say(`marking ${perArticle} passages in each`);
  return { archive, marked: markPassages(archive, seed) };
}

/** Marks passages in every article that has a text, some with a note, some with tags, over three years; gives how many. */
export function markPassages(folder: string, seed: number): number {
  const db = openArchive(folder);
  const random = randomOf(seed + 2);
  const { words } = vocabularyOf(seed);
  const start = Date.UTC(2023, 0, 1);
  const articles = db
    .prepare<[], [number, ArticleId]>(/* sql */ `
      SELECT a.number, a.id FROM articles AS a JOIN bodies AS b ON b.article = a.number WHERE b.text <> ''`)
    .raw()
    .all();
  db.transaction(() => {
    for (const [number, id] of articles) {
      const text = canonicalTextOf(db, id);
      for (let mark = 0; mark < perArticle; mark += 1) {
        const from = Math.floor(random() * Math.max(1, text.text.length - 300));
        const to = Math.min(text.text.length, from + 40 + Math.floor(random() * 260));
        const note =
          random() < 0.4 ? Array.from({ length: 12 }, () => at(words, Math.floor(random() * 2_000))).join(' ') : '';
        const tags = random() < 0.5 ? [`tag ${Math.floor(random() * tagNames)}`] : [];
        const colour = at(colours, Math.floor(random() * colours.length));
        const time = start + Math.floor(random() * 3 * 365 * 86_400_000);
        insertAnnotation(db, number, selectorsFor(text, from, to), { colour, note, tags }, time);
      }
    }
  })();
  db.close();
  return articles.length * perArticle;
}
