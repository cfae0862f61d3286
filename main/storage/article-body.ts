import type { Database } from 'better-sqlite3';
import { leadOf } from '../archive/lead.ts';
import { prepared } from './prepared.ts';
import { nextRevision } from './revision.ts';

/** A text and its tree as they are kept, in JSON, with how many words it has and the version of the rule that made it. */
export interface BodyRow {
  readonly text_version: number;
  readonly text: string;
  readonly tree: string;
  readonly words: number;
}

/** Gives an article another text in place of the one it has; `print` is what it is known by from now on. */
export function replaceBody(db: Database, article: number, body: BodyRow, print: string): void {
  const { text_version, text, tree, words } = body;
  prepared(db, /* sql */ `UPDATE bodies SET text_version = ?, text = ?, tree = ? WHERE article = ?`).run(
    text_version,
    text,
    tree,
    article,
  );
  prepared(db, /* sql */ `UPDATE articles SET fingerprint = ?, lead = ?, words = ?, revision = ? WHERE number = ?`).run(
    print,
    leadOf(text),
    words,
    nextRevision(db),
    article,
  );
}
