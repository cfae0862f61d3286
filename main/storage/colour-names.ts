import type { Database } from 'better-sqlite3';
import { colours, type Colour, type ColourNames } from '../../preload/contract/annotations.ts';
import { foldName, tidyName } from '../archive/fold-name.ts';
import { prepared } from './prepared.ts';

/** The names that a person gave to colours. */
export function colourNames(db: Database): ColourNames {
  const rows = prepared<[], { colour: Colour; name: string }>(
    db,
    /* sql */ `SELECT colour, name FROM colour_names`,
  ).all();
  return Object.fromEntries(rows.map(({ colour, name }) => [colour, name]));
}

/** Gives colours these names in place of those they had; what shows nothing is no name. */
export function replaceColourNames(db: Database, names: ColourNames): void {
  db.transaction(() => {
    prepared(db, /* sql */ `DELETE FROM colour_names`).run();
    const add = prepared(db, /* sql */ `INSERT INTO colour_names (colour, name, folded) VALUES (?, ?, ?)`);
    for (const colour of colours) {
      const name = tidyName(names[colour] ?? '');
      if (/[\p{L}\p{N}\p{S}\p{P}]/u.test(name)) add.run(colour, name, foldName(name));
    }
  }).immediate();
}
