import type { Annotation } from '../../../preload/contract/annotations.ts';
import { areaName, mediaFragment } from '../../../preload/contract/areas.ts';
import { articleIdOf } from '../article-id.ts';
import { exitCodes, print, readWords, UsageError, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide show`: everything the archive holds of one article. */
export const showCommand: Command = {
  usage: 'show ID           [--archive DIR] [--json]',
  run(words) {
    const { positionals, values } = readWords(words, archiveOptions);
    const [word] = positionals;
    if (word === undefined || positionals.length > 1) throw new UsageError('show needs one article id');
    const id = articleIdOf(word);
    return withArchive(values.archive, async ({ house, call }) => {
      const { body: _body, ...article } = await call('articles.get', { id });
      const annotations = await call('annotations.list', { articleId: id });
      const text = await house.archive.ask('article.text', { id });
      if (values.json) {
        const { title, outlet, author, published, language, fields } = article;
        const sha256 = article.clippings[0]?.sha256 ?? null;
        const url = fields.url?.value ?? null;
        print(
          JSON.stringify({ ...article, title, outlet, author, published, language, url, sha256, text, annotations }),
        );
        return exitCodes.well;
      }
      print(article.title);
      for (const [name, field] of Object.entries(article.fields)) {
        if (field !== null) print(`${name}: ${field.value} (${field.origin}${field.isGuess ? ', a guess' : ''})`);
      }
      if (article.tags.length > 0) print(`tags: ${article.tags.join(', ')}`);
      print(`\n${text}`);
      for (const annotation of annotations) {
        print(`\n[${annotation.colour}] ${markedWords(annotation)}`);
        if (annotation.note !== '') print(annotation.note);
      }
      return exitCodes.well;
    });
  },
};

function markedWords(annotation: Annotation): string {
  if (annotation.kind === 'passage') return `“${annotation.selectors.quote.exact}”`;
  const { ground, rectangle } = annotation.area;
  return `${areaName(ground, annotation.caption)} (${mediaFragment(rectangle)})`;
}
