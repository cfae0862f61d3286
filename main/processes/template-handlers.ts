import type { TriedTemplate } from '../../preload/contract/note-templates.ts';
import {
  articleToTry,
  deleteTemplate,
  keepTemplate,
  listTemplates,
  restoreTemplate,
} from '../storage/note-templates.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import { exportArticles } from './exported-articles.ts';
import type { ArchiveCalls } from './protocol.ts';
import type { Handlers } from './serve.ts';

type TemplateCalls = Pick<ArchiveCalls, Extract<keyof ArchiveCalls, `templates.${string}`>>;

/** Answers the calls on templates; nothing that is wrong is kept. What reads them is loaded when it is first asked for. */
export function templateHandlers(context: ArchiveContext): Handlers<TemplateCalls> {
  const { db } = context;
  const done = {};
  return {
    'templates.list': () => listTemplates(db),
    'templates.save': async ({ id, ...template }) => {
      const { readTemplate } = await import('../export/template/read-template.ts');
      const read = readTemplate(template);
      if ('problems' in read) return { id: null, problems: read.problems };
      return { id: keepTemplate(db, id, template), problems: [] };
    },
    'templates.delete': ({ id }) => (deleteTemplate(db, id), done),
    'templates.restore': ({ id }) => (restoreTemplate(db, id), done),
    'templates.try': (template) => tryTemplate(context, template),
  };
}

/** How a template writes an article of the archive, or what is wrong with it. */
async function tryTemplate(
  context: ArchiveContext,
  template: ArchiveCalls['templates.try']['input'],
): Promise<TriedTemplate> {
  const { readTemplate } = await import('../export/template/read-template.ts');
  const read = readTemplate(template);
  if ('problems' in read) return { problems: read.problems, file: null };
  const id = articleToTry(context.db);
  if (id === null) return { problems: [], file: null };
  const { previewNote } = await import('../export/template/preview-note.ts');
  for await (const item of exportArticles(context.db, { kind: 'articles', ids: [id] }, [id]))
    return { problems: [], file: previewNote(read, item) };
  return { problems: [], file: null };
}
