/** @file The thread that tries one citation style of a package. It is ended when that takes too long: a style can have the processor loop. */
import { parentPort, workerData } from 'node:worker_threads';
import { failed } from '../archive/app-error.ts';
import { tryText } from './style-trial.ts';

try {
  await tryText(String(workerData));
  parentPort?.postMessage({ ok: true, value: null });
} catch (error) {
  parentPort?.postMessage(failed(error));
}
