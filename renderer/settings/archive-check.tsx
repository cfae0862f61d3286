import type { VerifyReport } from '../../preload/contract/archive.ts';
import { useState } from 'react';
import { call, CallFailed } from '../bridge.ts';
import { chooseDestination, writtenTo } from '../export/choose-destination.ts';
import { download } from '../export/download.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';

/** The check of the whole archive, what it found, and the way to keep its report. */
export function ArchiveCheck() {
  const [check, setCheck] = useState<'not yet' | 'running' | VerifyReport | CallFailed>('not yet');
  const run = async (): Promise<void> => {
    // Not by disabling the button, which would drop the focus that is on it.
    if (check === 'running') return;
    setCheck('running');
    try {
      setCheck(await call('archive.verify', {}));
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      setCheck(error);
    }
  };
  const isDone = typeof check !== 'string' && !(check instanceof CallFailed);
  return (
    <section>
      <h3>Check the archive</h3>
      <p>
        Reads every original again and compares it with what was kept, every annotation with its passage, and all of it
        with the log of what was done.
      </p>
      <div className="check-actions">
        <Button onPress={() => void run()}>{check === 'running' ? 'Checking…' : 'Check now'}</Button>
        {isDone && <SaveReport />}
      </div>
      <output className="check-result">{typeof check !== 'string' && <CheckResult check={check} />}</output>
    </section>
  );
}

function SaveReport() {
  const say = useToast();
  const attempt = useAttempt();
  const save = (): Promise<unknown> =>
    attempt(async () => {
      const destination = await chooseDestination();
      if (destination === null) return;
      const report = await call('exports.check', { destination });
      if (destination.kind === 'download') download(report.place);
      say(`The report was written to ${writtenTo(report)}`);
    });
  return (
    <Button kind="plain" onPress={() => void save()}>
      Save the report
    </Button>
  );
}

function CheckResult({ check }: { readonly check: VerifyReport | CallFailed }) {
  if (check instanceof CallFailed) return <span className="check-problem">{check.message}</span>;
  const { articles, originals, annotations, log, problems, more } = check;
  const seen = `${counted(articles, 'article')}, ${counted(originals, 'original')}, ${counted(annotations, 'annotation')}, ${counted(log.entries, 'entry', 'entries')} of the log`;
  if (problems.length === 0) return <span>All is well: {seen}.</span>;
  return (
    <>
      <span className="check-problem">
        {counted(problems.length + more, 'problem')} in {seen}:
      </span>
      <span className="check-problems">
        {problems.map(({ what, detail }) => (
          <span key={`${what} ${detail}`} dir="auto">
            {what}: {detail}
          </span>
        ))}
        {more > 0 && <span>and {counted(more, 'more problem')}</span>}
      </span>
    </>
  );
}
