import type { NoteTemplate, TemplateId, TemplateProblem, TemplateText, TriedTemplate } from './note-templates.ts';

type Nothing = Readonly<Record<string, never>>;

/** The calls on templates, a part of `Calls`. */
export interface TemplateCalls {
  'templates.list': { input: Nothing; output: readonly NoteTemplate[] };
  /** Keeps a template, a new one without `id`; what has something wrong is not kept, and no `id` is given. */
  'templates.save': {
    input: TemplateText & { id: TemplateId | null; name: string };
    output: { id: TemplateId | null; problems: readonly TemplateProblem[] };
  };
  'templates.delete': { input: { id: TemplateId }; output: Nothing };
  'templates.restore': { input: { id: TemplateId }; output: Nothing };
  /** How a template writes the article that was annotated last. */
  'templates.try': { input: TemplateText; output: TriedTemplate };
}

/** The names of these calls. */
export const templateCallNames: Readonly<Record<keyof TemplateCalls, true>> = {
  'templates.list': true,
  'templates.save': true,
  'templates.delete': true,
  'templates.restore': true,
  'templates.try': true,
};
