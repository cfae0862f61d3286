import type { VerifyProblem, VerifyReport } from '../../preload/contract/archive.ts';

const nouns: Readonly<Record<VerifyProblem['what'], string>> = {
  database: 'Database',
  log: 'Log',
  original: 'Original',
  image: 'Picture',
  article: 'Article',
  annotation: 'Annotation',
  index: 'Search index',
};

/** A check of an archive as a document in Markdown, for a reviewer to keep. It names things by their ids and hashes, and holds no word of anybody's. */
export function checkReport(report: VerifyReport): string {
  const { version, startedAt, endedAt, articles, originals, images, annotations, unlogged, log } = report;
  const count = report.problems.length + report.more;
  const head = log.head === null ? 'none' : `${log.head.number}:${log.head.hash}`;
  return [
    '# Check of an archive',
    '',
    `Aide-mémoire ${version} checked it from ${moment(startedAt)} to ${moment(endedAt)}.`,
    '',
    count === 0 ? '**Nothing is wrong.**' : `**${counted(count, 'problem')}.** They are listed below.`,
    '',
    '## What was checked',
    '',
    '| What | How many | How |',
    '|---|---:|---|',
    `| Originals | ${originals} | SHA-256 of the file against the one it was kept under |`,
    `| Pictures | ${images} | the same |`,
    `| Articles | ${articles} | the text against the body; the whole against what the log last told of it |`,
    `| Annotations | ${annotations} | the passage looked for in the text; the whole against what the log last told of it |`,
    `| Entries of the log | ${log.entries} | each hash worked out again, with that of the entry before |`,
    '| Database and search index | 1 | SQLite’s own checks; every article is in the index, and nothing else |',
    '',
    ...(unlogged === 0
      ? []
      : [
          `${counted(unlogged, 'article')} of these ${unlogged === 1 ? 'was' : 'were'} filed before the log began and not changed since: the log tells nothing of ${unlogged === 1 ? 'it' : 'them'}.`,
          '',
        ]),
    '## The end of the log',
    '',
    `    ${head}`,
    '',
    'Keep this line. As long as a later check finds it in the log, nothing that the log told of before was changed, taken out or put in:',
    '',
    `    aide verify --since-head ${log.head === null ? 'NUMBER:HASH' : head}`,
    '',
    ...sinceLines(report),
    ...(count === 0 ? [] : problemLines(report)),
  ].join('\n');
}

function sinceLines({ log, problems }: VerifyReport): readonly string[] {
  if (log.since === null) return [];
  const { number, hash } = log.since;
  const isThere = !problems.some(({ what, detail }) => what === 'log' && detail.includes(hash));
  return [
    `An earlier report ended with \`${number}:${hash}\`. ${isThere ? 'The log still holds it.' : 'The log does not hold it.'}`,
    '',
  ];
}

function problemLines({ problems, more }: VerifyReport): readonly string[] {
  return [
    '## Problems',
    '',
    ...problems.map(({ what, detail }) => `- ${nouns[what]}: ${plain(detail)}`),
    ...(more === 0 ? [] : [`- and ${more} more, which are not listed`]),
    '',
  ];
}

/** SQLite's words may quote what a damaged file says: on one line, with nothing that Markdown would take for its own. */
function plain(detail: string): string {
  return detail.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(/[\\`*_[\]<>#|!&]/g, String.raw`\$&`);
}

function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
