import { failureText } from '../../../preload/contract/failure-text.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { extractFiles } from '../../calls/extract-files.ts';
import { forkCarrier } from '../../processes/fork-carrier.ts';
import { exitCodes, print, readWords, UsageError, type Command } from '../command.ts';

/** `aide extract`: reads files without an archive and shows what would be filed. */
export const extractCommand: Command = {
  usage: 'extract PATH…     [--jsonl]',
  async run(words) {
    const { positionals, values } = readWords(words, { jsonl: { type: 'boolean', default: false } });
    if (positionals.length === 0) throw new UsageError('extract needs at least one file or folder');
    let hasFailures = false;
    await extractFiles(forkCarrier, positionals, (file, part) => {
      hasFailures ||= part.kind === 'unread';
      print(values.jsonl ? JSON.stringify(asLine(file, part)) : inWords(file, part));
    });
    return hasFailures ? exitCodes.someFailed : exitCodes.well;
  },
};

function asLine(file: string, part: ReadPart): object {
  const place = part.part === 0 ? { file } : { file, part: part.part, entry: part.entry };
  if (part.kind === 'unread') return { ...place, error: { code: part.code, message: failureText(part) } };
  const { title, translation, author, published, outlet, url, language } = part.fields;
  return {
    ...place,
    title: title?.value ?? null,
    translation: translation?.value ?? null,
    author: author?.value ?? null,
    published: published?.value ?? null,
    outlet: outlet?.value ?? null,
    url: url?.value ?? null,
    language: language?.value ?? null,
    warnings: part.warnings,
    details: part.details,
    annotations: part.annotations.length,
    text: part.text,
  };
}

function inWords(file: string, part: ReadPart): string {
  if (part.kind === 'unread') return `${file}: ${failureText(part)}\n`;
  const { title, outlet, author, published } = part.fields;
  const source = [outlet, author, published].flatMap((field) => (field === null ? [] : [field.value])).join(' · ');
  return `${title?.value ?? ''}\n${source}\n\n${part.text}\n`;
}
