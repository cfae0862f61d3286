/** @file The command line, `aide`: results on standard output, progress and words about failures on standard error. */
import { failureText } from '../../preload/contract/failure-text.ts';
import { AppError, toFailure } from '../archive/app-error.ts';
import { complain, exitCodes, isArchiveFailure, print, UsageError, type Command, type ExitCode } from './command.ts';
import { annotateCommand } from './commands/annotate.ts';
import { backupCommand } from './commands/backup.ts';
import { checkPackageCommand } from './commands/check-package.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { importCommand } from './commands/import.ts';
import { logCommand } from './commands/log.ts';
import { restoreCommand } from './commands/restore.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';
import { statsCommand } from './commands/stats.ts';
import { unpackCommand } from './commands/unpack.ts';
import { verifyCommand } from './commands/verify.ts';
import { watchCommand } from './commands/watch.ts';

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    import: importCommand,
    extract: extractCommand,
    search: searchCommand,
    show: showCommand,
    annotate: annotateCommand,
    export: exportCommand,
    unpack: unpackCommand,
    'check-package': checkPackageCommand,
    log: logCommand,
    backup: backupCommand,
    restore: restoreCommand,
    verify: verifyCommand,
    stats: statsCommand,
    watch: watchCommand,
  }),
);

const usage = `Usage: aide COMMAND …

${[...commands.values()].map((command) => `  ${command.usage}`).join('\n')}

--archive names the folder of the archive; AIDE_ARCHIVE does the same for every command.`;

async function run([name = '', ...words]: readonly string[]): Promise<ExitCode> {
  if (name === 'help' || name === '--help' || name === '-h') {
    const asked = commands.get(words[0] ?? '');
    print(asked === undefined ? `${usage}\n“aide COMMAND --help” says more of one.` : helpOf(asked));
    return exitCodes.well;
  }
  const command = commands.get(name);
  if (command === undefined) throw new UsageError(name === '' ? 'which command?' : `no command is named ${name}`);
  if (words.includes('--help')) {
    print(helpOf(command));
    return exitCodes.well;
  }
  return command.run(words);
}

function helpOf({ usage: line, help = `Usage: aide ${line}` }: Command): string {
  return help;
}

function explain(error: unknown): ExitCode {
  if (error instanceof UsageError) {
    complain(`aide: ${error.message}\n\n${usage}`);
    return exitCodes.wrongUsage;
  }
  const failure = toFailure(error);
  const isExpected = error instanceof AppError && failure.code !== 'internal';
  const file = failure.details?.['file'];
  const more = isExpected ? (file === undefined ? '' : `\n(${file})`) : `\n(${failure.message})`;
  complain(`aide: ${failureText(failure)}${more}`);
  return isArchiveFailure(error) ? exitCodes.noArchive : exitCodes.someFailed;
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exitCodes.well : exitCodes.someFailed),
);
process.exitCode = await run(process.argv.slice(2)).catch(explain);
