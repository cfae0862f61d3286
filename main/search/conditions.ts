import { daysOf } from '../archive/query/query-date.ts';
import type { AtLeastNode, DateNode, HasNode, IsNode, QueryNode, ValueNode } from '../archive/query/query-tree.ts';
import { endingsOf } from '../archive/file-format.ts';
import { foldName } from '../archive/fold-name.ts';
import type { TextTable } from './index-schema.ts';
import { nameExpression, nothing, phrasesOf, wordsExpression, written } from './match-expression.ts';
import type { WordSource } from './index-words.ts';

/** A piece of SQL over a row `r` (of `articles` or of `idx.entries`) with its parameters in order. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly string[];
}

/** What conditions are made with: the table words are looked for in, the words it holds, and the day it is (`YYYY-MM-DD`). */
export interface Surroundings {
  readonly texts: TextTable;
  readonly words: WordSource;
  readonly today: string;
}

/** A part of a query as a condition on a row. */
export function conditionOf(node: QueryNode, around: Surroundings): Condition {
  const { texts, words } = around;
  switch (node.kind) {
    case 'text':
    case 'pattern':
    case 'near':
      return found(texts, wordsExpression(node, words));
    case 'name':
      return found(texts, nameExpression(node));
    case 'atLeast':
      return atLeast(node, around);
    case 'date':
      return dated(node, around.today);
    case 'has':
      return having(node);
    case 'is':
      return being(node);
    case 'value':
      return valued(node);
    case 'not': {
      const { sql, params } = conditionOf(node.child, around);
      return { sql: /* sql */ `NOT ${sql}`, params };
    }
    case 'all':
      return allOf(node.children.map((child) => conditionOf(child, around)));
    case 'any': {
      const parts = node.children.map((child) => conditionOf(child, around));
      return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, params: parts.flatMap(({ params }) => params) };
    }
  }
}

/** All of some conditions as one; of none, TRUE. */
export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.length === 0 ? 'TRUE' : `(${conditions.map(({ sql }) => sql).join(' AND ')})`,
    params: conditions.flatMap(({ params }) => params),
  };
}

function found(texts: TextTable, match: string): Condition {
  return { sql: /* sql */ `r.number IN (SELECT rowid FROM idx.${texts} WHERE ${texts} MATCH ?)`, params: [match] };
}

/** Single words are counted by the index, phrases in the texts that have them at all. */
function atLeast({ count, child }: AtLeastNode, { texts, words }: Surroundings): Condition {
  const phrases = phrasesOf(child, words);
  const { field } = child;
  if (field === null && phrases.every(({ tokens, isPrefix }) => tokens.length === 1 && !isPrefix)) {
    const terms = phrases.map(({ tokens }) => tokens[0] ?? '');
    return {
      sql: /* sql */ `r.number IN (SELECT doc FROM ${words.places} WHERE term IN (SELECT value FROM json_each(?))
        GROUP BY doc HAVING count(*) >= CAST(? AS INTEGER))`,
      params: [JSON.stringify(terms), String(count)],
    };
  }
  const read = field === 'headline' ? ['a.title', 'a.translation'] : ['b.text'];
  const match = phrases.map(written).join(' OR ');
  return {
    sql: /* sql */ `r.number IN (SELECT t.rowid FROM idx.${texts} t CROSS JOIN main.articles a ON a.number = t.rowid
      JOIN main.bodies b ON b.article = a.number
      WHERE t.${texts} MATCH ? AND ${read.map((text) => `count_phrases(${text}, ?)`).join(' + ')} >= CAST(? AS INTEGER))`,
    params: [match === '' ? nothing : match, ...read.map(() => JSON.stringify(phrases)), String(count)],
  };
}

/** What has no known date was published neither before nor after. */
function dated({ bound, date }: DateNode, today: string): Condition {
  const { start, end } = daysOf(date, today);
  if (bound === 'on') return { sql: `(r.published IS NOT NULL AND r.day >= ? AND r.day < ?)`, params: [start, end] };
  return { sql: `(r.published IS NOT NULL AND r.day ${bound === 'after' ? '>=' : '<'} ?)`, params: [start] };
}

function having({ what }: HasNode): Condition {
  const membersOf: Readonly<Record<HasNode['what'], string>> = {
    note: /* sql */ `SELECT article FROM main.annotations WHERE deleted_at IS NULL AND note <> ''`,
    highlight: /* sql */ `SELECT article FROM main.annotations WHERE deleted_at IS NULL`,
    image: /* sql */ `SELECT article FROM main.article_images`,
    original: /* sql */ `SELECT article FROM main.clippings`,
  };
  return { sql: `r.number IN (${membersOf[what]})`, params: [] };
}

function being({ what }: IsNode): Condition {
  const membersOf: Readonly<Record<IsNode['what'], string>> = {
    unread: /* sql */ `SELECT number FROM main.articles WHERE is_unread = 1`,
    starred: /* sql */ `SELECT number FROM main.articles WHERE is_starred = 1`,
    duplicate: /* sql */ `SELECT first FROM main.article_pairs WHERE decision IS NOT 'separate'
      UNION SELECT second FROM main.article_pairs WHERE decision IS NOT 'separate'`,
    trashed: /* sql */ `SELECT number FROM main.articles WHERE trashed_at IS NOT NULL`,
  };
  return { sql: `r.number IN (${membersOf[what]})`, params: [] };
}

function valued({ field, value }: ValueNode): Condition {
  switch (field) {
    case 'dossier':
      return within(
        /* sql */ `SELECT x.article FROM main.dossier_articles x JOIN main.dossiers d ON d.number = x.dossier
          WHERE without_marks(d.folded) = ? AND d.deleted_at IS NULL`,
        foldName(value),
      );
    case 'lang':
      return within(
        /* sql */ `SELECT number FROM main.articles WHERE lower(language) = ? OR lower(language) LIKE ? || '-%'`,
        value,
        value.replaceAll(/[%_]/g, ''),
      );
    case 'country':
      return within(
        /* sql */ `SELECT article FROM main.article_details WHERE name IN ('region', 'place') AND instr(lower(value), ?) > 0`,
        value,
      );
    case 'format':
      // As it is counted: what an article came in with first.
      return within(
        /* sql */ `SELECT article FROM main.clippings c
          WHERE number = (SELECT min(number) FROM main.clippings WHERE article = c.article)
            AND EXISTS (SELECT 1 FROM json_each(?) WHERE lower(c.file_name) LIKE '%_.' || value)`,
        JSON.stringify(endingsOf(value)),
      );
    case 'id':
      return within(
        /* sql */ `SELECT number FROM main.articles WHERE id = ? OR lower(external_id) = ?
          UNION SELECT article FROM main.article_details WHERE name = 'accession-number' AND lower(value) = ?`,
        value,
        value,
        value,
      );
    case 'like':
      // Where the words are known that others are likened by, those stand in place of this.
      return { sql: /* sql */ `FALSE`, params: [] };
    case 'colour':
      return within(
        /* sql */ `SELECT article FROM main.annotations WHERE deleted_at IS NULL
          AND (colour = ? OR colour IN (SELECT colour FROM main.colour_names WHERE folded = ?))`,
        value,
        foldName(value),
      );
  }
}

function within(members: string, ...params: readonly string[]): Condition {
  return { sql: `r.number IN (${members})`, params };
}
