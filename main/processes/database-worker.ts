/** @file The thread that does what would keep questions waiting beside the archive process: backups, copies, checks of the file. It opens the database for itself. */
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { failed } from '../archive/app-error.ts';
import { archivePaths } from '../archive/archive-paths.ts';
import { copyInto, writeBackup } from '../storage/backups.ts';
import { backupsHolding } from '../storage/remains.ts';
import { compareBackup, prepareRestore } from '../storage/restore.ts';
import { structureProblems } from '../storage/verify.ts';
import type { DatabaseOrder, DatabaseTasks } from './database-task.ts';

const { folder, task, input } = workerData as DatabaseOrder; // -- given by `runDatabaseTask`

const tasks: { readonly [N in keyof DatabaseTasks]: (input: DatabaseTasks[N]['input']) => DatabaseTasks[N]['output'] } =
  {
    write: ({ reason, now }) => writeBackup(folder, reason, now),
    copy: ({ to }) => (copyInto(archivePaths(folder).archive, to), null),
    holding: ({ ids }) => backupsHolding(folder, ids),
    compare: ({ name }) => compareBackup(folder, name),
    structure: () => readStructure(),
    prepareRestore: ({ name, now }) => prepareRestore(folder, name, now),
  };

function readStructure(): readonly string[] {
  const db = new Database(archivePaths(folder).archive, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    return structureProblems(db);
  } finally {
    db.close();
  }
}

try {
  const run: (input: never) => unknown = tasks[task];
  parentPort?.postMessage({ ok: true, value: run(input as never) }); // -- typed by the table both ends share
} catch (error) {
  parentPort?.postMessage(failed(error));
}
