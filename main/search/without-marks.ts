import type { Database } from 'better-sqlite3';
import { withoutMarks } from '../archive/fold-name.ts';

/** Gives a connection the SQL function `without_marks(name)`: a name as a query can ask for it. */
export function addWithoutMarks(db: Database): void {
  db.function('without_marks', { deterministic: true }, (name: unknown) =>
    withoutMarks(typeof name === 'string' ? name : ''),
  );
}
