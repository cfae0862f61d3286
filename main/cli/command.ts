import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { AppError } from '../archive/app-error.ts';

/** How a command ended: all well, some inputs failed, wrong usage, or the archive cannot be used. */
export const exitCodes = { well: 0, someFailed: 1, wrongUsage: 2, noArchive: 3 } as const;

/** One of the codes above. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Thrown for words on the command line that make no sense; the message is shown with the usage. */
export class UsageError extends Error {}

/** One command of `aide`: its line in the help, and what it does with the words after its name. */
export interface Command {
  readonly usage: string;
  /** What is said of it where it is asked for; its line in the help, where it is left out. */
  readonly help?: string;
  run(words: readonly string[]): Promise<ExitCode>;
}

/** The words of a command line, told apart into paths or names and options. @throws {UsageError} */
export function readWords<O extends ParseArgsOptionsConfig>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(plainWords(error));
  }
}

/** What is wrong with an option, in words of ours where we know which it is. */
function plainWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [option] = /--?[\w-]+/u.exec(message) ?? [];
  if (option === undefined) return message;
  if (message.startsWith('Unknown option')) return `no option is called ${option}`;
  if (message.includes('does not take an argument')) return `${option} takes no value`;
  if (/argument (?:missing|is ambiguous)/u.test(message))
    return `${option} needs a value behind it; one that begins with a dash is written as ${option}=-…`;
  return message;
}

/** The value of an option that must be one of a few words. @throws {UsageError} */
export function oneOf<T extends string>(choices: readonly T[], value: string, name: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`--${name} takes one of: ${choices.join(', ')}`);
  return found;
}

/** The value of an option that must be a whole number from 0. @throws {UsageError} */
export function wholeNumber(value: string, name: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} takes a whole number`);
  return Number(value);
}

/** Writes one line of result. */
export function print(line: string): void {
  process.stdout.write(`${harmless(line)}\n`);
}

/** Writes one line of what went wrong. */
export function complain(line: string): void {
  process.stderr.write(`${harmless(line)}\n`);
}

/** A text that has a terminal do nothing but show it; in JSON it stands for the same. */
function harmless(text: string): string {
  return text.replace(
    // Nothing but tabs and the ends of lines.
    /(?![\t\n]|\r\n)\p{Cc}/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Whether a failure is the archive's own, so that no command on it can succeed. */
export function isArchiveFailure(error: unknown): boolean {
  return error instanceof AppError && /^(archive-|disk-full$|process-ended$)/.test(error.code);
}
