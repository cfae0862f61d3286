import type { Database } from 'better-sqlite3';
import { shippedStyles, type StyleId } from '../../preload/contract/citations.ts';
import { AppError } from '../archive/app-error.ts';
import { addedStyle } from './added-styles.ts';
import { prepared } from './prepared.ts';

/** The style that articles are cited by: the one that was chosen, else, or where that was removed, the first that is offered. */
export function chosenStyle(db: Database): StyleId {
  const row = prepared<[], { style: string }>(db, /* sql */ `SELECT style FROM citing`).get();
  const chosen = row?.style ?? '';
  return shippedStyles.find((style) => style === chosen) ?? addedStyle(db, chosen)?.id ?? shippedStyles[0];
}

/** Has articles cited by a style from now on. @throws {AppError} `not-found` for an added style that is not there */
export function chooseStyle(db: Database, style: StyleId): void {
  const isShipped = shippedStyles.some((shipped) => shipped === style);
  if (!isShipped && addedStyle(db, style) === null) throw new AppError('not-found', `no style ${style}`);
  prepared(
    db,
    /* sql */ `INSERT INTO citing (only, style) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET style = excluded.style`,
  ).run(style);
}
