import type { PreviewFile } from './exports.ts';

/** The public name of a template, of the same shape as an article's. */
export type TemplateId = string & { readonly __brand: 'TemplateId' };

/** What makes a template: the note of an article with fields in it, and the name of its file, of which the archive adds the ending. */
export interface TemplateText {
  readonly fileName: string;
  readonly text: string;
}

/** A template of the archive. */
export interface NoteTemplate extends TemplateText {
  readonly id: TemplateId;
  readonly name: string;
}

/** What is wrong with a template, in words, and in which line of its text, from 1; `null` for the name of the file. */
export interface TemplateProblem {
  readonly line: number | null;
  readonly words: string;
}

/** What a template makes of an article of the archive, or what is wrong with it; no file where there is no article. */
export interface TriedTemplate {
  readonly problems: readonly TemplateProblem[];
  readonly file: PreviewFile | null;
}

/** The most characters a template may have, and the name of its file in it. */
export const longestTemplate = { text: 20_000, fileName: 400 } as const;

/** The template one begins with: a note as it is without one. */
export const startingTemplate: TemplateText = {
  fileName: '{{published}} {{outlet}} - {{title}}',
  text: `---
title: {{title}}
source: {{url}}
author: {{authors}}
outlet: {{outlet}}
published: {{published}}
created: {{filed}}
description: {{lead}}
language: {{language}}
tags: {{tags}}
id: {{id}}
sha256: {{sha256}}
---

# {{title}}{{#translation}} [{{translation}}]{{/translation}}

{{#annotations}}
{{#quote}}
> {{quote}}[^{{id}}]

^{{id}}
{{/quote}}
{{^quote}}
{{marked}}[^{{id}}] ^{{id}}
{{/quote}}

{{#note}}
{{note}}

{{/note}}
{{#colour_name}}
Marked as: {{colour_name}}

{{/colour_name}}
{{#tags_joined}}
Tags:{{#tags}} #{{name}}{{/tags}}

{{/tags_joined}}
{{/annotations}}
## Text

{{text}}

{{#annotations}}
[^{{id}}]: {{citation}}

{{/annotations}}
<!-- {{id}}: what you write below this line stays when the note is exported again -->
`,
};
