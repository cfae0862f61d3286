import { call } from './bridge.ts';
import { chooseAndImport } from './intake/start-import.ts';
import { BringBack } from './packages/bring-back.tsx';
import { Button } from './ui/button.tsx';
import { Keys } from './ui/key-caps.tsx';
import { useAttempt } from './ui/use-attempt.ts';

/** The first start: three ways to begin. */
export function Welcome() {
  const attempt = useAttempt();
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">Bring in your first clippings</h2>
      <p>
        Saved web pages, text, Markdown: every article is kept on this computer, word for word, and nothing ever leaves
        it.
      </p>
      <div className="welcome-ways">
        <Button kind="main" icon="import" onPress={() => void chooseAndImport(false)}>
          Import…
        </Button>
        <Button icon="dossier" onPress={() => void chooseAndImport(true)}>
          Import a folder…
        </Button>
      </div>
      <p className="welcome-else">
        Or drop files anywhere on this window, or paste an article with <Keys keys="Mod+v" />.
      </p>
      <p className="welcome-else">
        <Button kind="plain" onPress={() => void attempt(() => call('sample.add', {}))}>
          Try the sample library
        </Button>
        <span>a dozen short articles, removed again in one step</span>
      </p>
      <p className="welcome-else">
        <BringBack kind="plain" />
      </p>
    </section>
  );
}
