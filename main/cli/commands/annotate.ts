import { colours } from '../../../preload/contract/annotations.ts';
import { articleIdOf } from '../article-id.ts';
import { exitCodes, oneOf, print, readWords, UsageError, type Command } from '../command.ts';
import { archiveOptions, withArchive } from '../with-archive.ts';

/** `aide annotate`: marks a passage of an article by its own words. */
export const annotateCommand: Command = {
  usage: `annotate ID --quote TEXT [--colour ${colours.join('|')}] [--note TEXT] [--tag T]… [--archive DIR] [--json]`,
  run(words) {
    const { positionals, values } = readWords(words, {
      ...archiveOptions,
      quote: { type: 'string' },
      colour: { type: 'string', default: 'yellow' },
      note: { type: 'string', default: '' },
      tag: { type: 'string', multiple: true, default: [] },
    });
    const [word] = positionals;
    const { quote: exact, note, tag: tags } = values;
    if (word === undefined || positionals.length > 1) throw new UsageError('annotate needs one article id');
    if (exact === undefined || exact.trim() === '')
      throw new UsageError('annotate needs --quote with words of the article');
    const articleId = articleIdOf(word);
    const colour = oneOf(colours, values.colour, 'colour');
    return withArchive(values.archive, async ({ call }) => {
      const annotation = await call('annotations.quote', { articleId, exact, colour, note, tags });
      const { start, end } = annotation.selectors.position;
      print(values.json ? JSON.stringify(annotation) : `${annotation.id}  characters ${start} to ${end}`);
      return exitCodes.well;
    });
  },
};
