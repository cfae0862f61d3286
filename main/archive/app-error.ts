import type { Failure, FailureCode, Result } from '../../preload/contract/result.ts';

/** An expected failure inside a process; its code survives the way to the window, its message is for developers. */
export class AppError extends Error {
  readonly code: FailureCode;
  readonly details: Failure['details'];

  constructor(code: FailureCode, message: string, options: { cause?: unknown; details?: Failure['details'] } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
  }
}

const sqliteCodes: readonly (readonly [prefix: string, code: FailureCode])[] = [
  ['SQLITE_CORRUPT', 'archive-damaged'],
  ['SQLITE_NOTADB', 'archive-not-ours'],
  ['SQLITE_BUSY', 'archive-in-use'],
  ['SQLITE_LOCKED', 'archive-in-use'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'archive-not-writable'],
  ['SQLITE_CANTOPEN', 'archive-not-writable'],
  ['SQLITE_IOERR', 'disk-failing'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EIO', 'disk-failing'],
  ['EACCES', 'archive-not-writable'],
  ['EPERM', 'archive-not-writable'],
  ['EROFS', 'archive-not-writable'],
];

/** The failure that stands for anything thrown; what is neither expected nor SQLite's or the disk's is `internal`. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof AppError) {
    return { code: thrown.code, message: thrown.message, ...(thrown.details ? { details: thrown.details } : {}) };
  }
  if (!(thrown instanceof Error)) return { code: 'internal', message: String(thrown) };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const known = sqliteCodes.find(([prefix]) => code.startsWith(prefix));
  return { code: known?.[1] ?? 'internal', message: `${code === '' ? '' : `${code}: `}${thrown.message}` };
}

/** A failure as a `Result`, for what was thrown. */
export function failed(thrown: unknown): Result<never> {
  return { ok: false, failure: toFailure(thrown) };
}

/** The error that a failure stood for, thrown again on this side of a boundary. */
export function toError(failure: Failure): AppError {
  return new AppError(failure.code, failure.message, failure.details ? { details: failure.details } : {});
}
