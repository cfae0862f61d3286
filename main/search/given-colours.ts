import type { Database } from 'better-sqlite3';

/** A colour that the person gave a name of their own. */
export interface GivenColour {
  readonly colour: string;
  readonly name: string;
}

/** The colours that have names of the person's own, in the order of their keys. */
export function givenColours(db: Database): readonly GivenColour[] {
  return db.prepare<[], GivenColour>(/* sql */ `SELECT colour, name FROM main.colour_names ORDER BY rowid`).all();
}
