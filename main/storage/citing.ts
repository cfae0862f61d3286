import type { Database } from 'better-sqlite3';
import { shippedStyles, type ShippedStyle } from '../../preload/contract/citations.ts';
import { prepared } from './prepared.ts';

/** The style that articles are cited by: the one that was chosen, else the first that is offered. */
export function chosenStyle(db: Database): ShippedStyle {
  const row = prepared<[], { style: string }>(db, /* sql */ `SELECT style FROM citing`).get();
  return shippedStyles.find((style) => style === row?.style) ?? shippedStyles[0];
}

/** Has articles cited by a style from now on. */
export function chooseStyle(db: Database, style: ShippedStyle): void {
  prepared(
    db,
    /* sql */ `INSERT INTO citing (only, style) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET style = excluded.style`,
  ).run(style);
}
