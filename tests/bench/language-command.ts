import { readOptions, type Bench } from './bench-kind.ts';
import { languageBench, type LanguageReport } from './language-bench.ts';

const least = 0.98;

/** How often the language of an article is recognised from its first 400 characters. */
export const languageCommand: Bench = {
  usage: 'language --corpora DIR [--json]',
  async run(words) {
    const { corpora, json } = readOptions(words, { articles: 1 });
    const report = corpora === null ? null : await languageBench(corpora);
    process.stdout.write(report === null ? 'skipped: there are no texts in many languages\n' : tableOf(report));
    if (json && report !== null) process.stdout.write(`${JSON.stringify(report)}\n`);
    return report === null || report.right >= least ? 0 : 1;
  },
};

function tableOf({ texts, right, trained, languages, ms }: LanguageReport): string {
  const row = (name: string, count: number, share: number, rest: string): string =>
    `${name.padEnd(9)}${String(count).padStart(6)}${(100 * share).toFixed(2).padStart(8)} %  ${rest}`.trimEnd();
  return [
    'language  texts   right    taken for',
    ...languages.map((one) => row(one.language, one.texts, one.right, one.takenFor)),
    row('trained', trained.texts, trained.right, ''),
    row('all', texts, right, `${ms.p50} ms each, p99 ${ms.p99} ms`),
    '',
  ].join('\n');
}
