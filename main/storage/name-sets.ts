import type { Database } from 'better-sqlite3';
import type { NameLists, NameSet } from '../../preload/contract/names.ts';
import { readNameSets } from '../archive/names/name-set.ts';
import { shippedNameSets } from '../archive/names/shipped-name-sets.ts';
import { prepared } from './prepared.ts';

/** The names that searches know, for a person to look through and to change. */
export function listNames(db: Database): NameLists {
  const off = switchedOff(db);
  const own = ownText(db);
  return {
    shipped: shippedNameSets().map((set) => ({ ...set, isOn: !off.has(set.id) })),
    own,
    problems: readNameSets(own).problems,
  };
}

/** The name sets that a search uses: the shipped ones that are switched on, and the person's own. */
export function namesInUse(db: Database): readonly NameSet[] {
  const off = switchedOff(db);
  return [...shippedNameSets().filter(({ id }) => !off.has(id)), ...readNameSets(ownText(db)).sets];
}

/** Puts the person's own name sets in place of those there were; lines that cannot be used are kept as they were typed. */
export function replaceOwnNames(db: Database, text: string): void {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim());
  db.transaction(() => {
    prepared(db, /* sql */ `DELETE FROM name_sets WHERE kind = 'own'`).run();
    const add = prepared(db, /* sql */ `INSERT INTO name_sets (kind, text) VALUES ('own', ?)`);
    for (const line of lines) if (line !== '') add.run(line);
  }).immediate();
}

/** Switches shipped name sets on or off; an `id` that none has is passed over. */
export function switchNameSets(db: Database, ids: readonly string[], isOn: boolean): void {
  const known = new Set(shippedNameSets().map(({ id }) => id));
  const change = prepared(
    db,
    isOn
      ? /* sql */ `DELETE FROM name_sets WHERE kind = 'off' AND text = ?`
      : /* sql */ `INSERT INTO name_sets (kind, text) VALUES ('off', ?) ON CONFLICT (text) WHERE kind = 'off' DO NOTHING`,
  );
  db.transaction(() => {
    for (const id of ids) if (known.has(id)) change.run(id);
  }).immediate();
}

function ownText(db: Database): string {
  return textsOf(db, 'own').join('\n');
}

function switchedOff(db: Database): ReadonlySet<string> {
  return new Set(textsOf(db, 'off'));
}

function textsOf(db: Database, kind: 'own' | 'off'): readonly string[] {
  return prepared<[string], string>(db, /* sql */ `SELECT text FROM name_sets WHERE kind = ? ORDER BY number`)
    .pluck()
    .all(kind);
}
