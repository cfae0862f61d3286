/** @file The thread that copies a database, started by `copyDatabase`: that takes seconds, in which its process answers questions. */
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { z } from 'zod';

const { from, to } = z.object({ from: z.string(), to: z.string() }).parse(workerData);
const db = new Database(from, { readonly: true });
try {
  // Nothing that was deleted is in such a copy, as it would be in one of the file.
  db.prepare(/* sql */ `VACUUM INTO ?`).run(to);
} finally {
  db.close();
}
