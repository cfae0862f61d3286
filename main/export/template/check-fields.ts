import {
  annotationFields,
  articleFields,
  entryFields,
  templateFields,
  type FieldKind,
} from '../../../preload/contract/template-fields.ts';
import { editDistance } from '../../archive/edit-distance.ts';
import type { TemplatePart } from './parse-template.ts';

/** A field of a template with what it is, in the section of which list it stands, innermost first. */
export interface FoundField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly start: number;
  readonly end: number;
}

/** Says of an offset of the template that something is wrong there. */
export type Complain = (at: number, words: string) => void;

/** The fields of a template’s parts, section by section, with what is wrong with their names and where they stand said to `complain`. */
export function checkFields(parts: readonly TemplatePart[], complain: Complain): readonly FoundField[] {
  const found: FoundField[] = [];
  const look = (within: readonly TemplatePart[], lists: readonly string[]): void => {
    for (const part of within) {
      if (part.kind === 'words') continue;
      const kind = kindOf(part.name, lists);
      if (typeof kind !== 'string') complain(part.start, kind.words);
      else if (part.kind === 'field') found.push({ name: part.name, kind, start: part.start, end: part.end });
      else if (kind === 'list' && lists.includes(part.name))
        complain(part.start, `“${part.name}” stands within itself, which would repeat it over and over`);
      if (part.kind === 'section')
        look(part.parts, kind === 'list' && part.is === 'with' ? [part.name, ...lists] : lists);
    }
  };
  look(parts, []);
  for (const { name, kind, start } of found)
    if (kind === 'list') complain(start, `“${name}” is a list: write ${listExample(name)}`);
  return found;
}

function listExample(name: string): string {
  return name === 'annotations'
    ? '{{#annotations}}, then what each of them is to have, then {{/annotations}}'
    : `{{#${name}}}{{name}}{{/${name}}}`;
}

/** What a field is where it stands, or in words why it cannot stand there. */
function kindOf(name: string, lists: readonly string[]): FieldKind | { readonly words: string } {
  const field = templateFields.get(name);
  if (field === undefined) return { words: `no field is called “${name}”${nearest(name)}` };
  if (Object.hasOwn(annotationFields, name) && !lists.includes('annotations'))
    return { words: `“${name}” belongs to an annotation: it stands between {{#annotations}} and {{/annotations}}` };
  if (Object.hasOwn(entryFields, name) && (lists[0] === undefined || lists[0] === 'annotations'))
    return { words: `“${name}” belongs to an entry of a list, as in {{#tags}}{{name}}{{/tags}}` };
  if (name === 'text' && lists.length > 0)
    return { words: '“text” stands within a list, which would repeat the whole article' };
  return field.kind;
}

function nearest(name: string): string {
  if (name.length < 3) return '';
  const names = [...Object.keys(articleFields), ...Object.keys(annotationFields), ...Object.keys(entryFields)];
  const distances = names.map((other) => [editDistance(name.toLowerCase().slice(0, 40), other, 2), other] as const);
  const [near] = distances.filter(([distance]) => distance <= 2).toSorted(([one], [other]) => one - other);
  return near === undefined ? '' : `; there is “${near[1]}”`;
}
