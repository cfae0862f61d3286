import type { Article } from '../../preload/contract/articles.ts';
import { publishedDay } from '../archive/published.ts';
import { oneLine } from '../archive/one-line.ts';
import { nameUuid } from './name-uuid.ts';
import { xmlText } from './xml-text.ts';

/** A variable of the sources of a project: what it is called there, what it holds, and its value for an article. */
interface Variable {
  readonly name: string;
  readonly type: 'Text' | 'Date' | 'Integer';
  readonly of: (article: Article) => string | null;
}

const variables: readonly Variable[] = [
  { name: 'Translated headline', type: 'Text', of: ({ translation }) => translation },
  { name: 'Outlet', type: 'Text', of: ({ outlet }) => outlet },
  { name: 'Author', type: 'Text', of: ({ author }) => author },
  { name: 'Published', type: 'Date', of: ({ published }) => publishedDay(published) },
  { name: 'Year', type: 'Integer', of: ({ published }) => published?.slice(0, 4) ?? null },
  { name: 'Language', type: 'Text', of: ({ language }) => language },
  { name: 'Address', type: 'Text', of: ({ fields }) => fields.url?.value ?? null },
  { name: 'Article tags', type: 'Text', of: ({ tags }) => tags.join('; ') },
];

/** What the variables are called. */
export const variableNames: readonly string[] = variables.map(({ name }) => name);

/** The variables as XML, each with the same GUID in every export. */
export function variableList(): string {
  const list = variables.map(
    ({ name, type }) => `<Variable guid="${guidOf(name)}" name="${name}" typeOfVariable="${type}"/>\n`,
  );
  return `<Variables>\n${list.join('')}</Variables>\n`;
}

/** What is known of an article as values of the variables; one that is not known has none. */
export function variableValues(article: Article): string {
  return variables.map((variable) => valueOf(variable, article)).join('');
}

function valueOf({ name, type, of }: Variable, article: Article): string {
  const value = xmlText(oneLine(of(article) ?? ''));
  if (value === '') return '';
  return `<VariableValue><VariableRef targetGUID="${guidOf(name)}"/><${type}Value>${value}</${type}Value></VariableValue>\n`;
}

function guidOf(name: string): string {
  return nameUuid(`variable/${name}`);
}
