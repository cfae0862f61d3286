import { useEffect } from 'react';
import type { OpeningNews } from '../preload/contract/archive.ts';
import { call } from './bridge.ts';
import { useToast } from './ui/toast.tsx';
import { counted } from './ui/words.ts';

/** Says once, when the window opens, what became of work that was broken off, and where the archive should not lie. */
export function useOpeningNews(): void {
  const say = useToast();
  useEffect(() => {
    void call('archive.news', {}).then(
      (news) => {
        const words = newsWords(news);
        if (words !== '') say(words);
      },
      // A window that cannot ask this says so for everything else it asks.
      () => undefined,
    );
  }, [say]);
}

/** The news in words; nothing when there is none. */
export function newsWords({ stopped, setAside, place }: OpeningNews): string {
  return [
    stopped && stoppedWords(stopped),
    setAside &&
      `What was saved last, before Aide-mémoire was stopped, could not all be read. A copy is kept in the archive folder as ${setAside}. Look over your last changes.`,
    place !== 'here' && placeWords[place],
  ]
    .filter(Boolean)
    .join(' ');
}

function stoppedWords({ imports, filed }: NonNullable<OpeningNews['stopped']>): string {
  const what = imports === 1 ? 'An import was' : `${counted(imports, 'import')} were`;
  return `${what} broken off when Aide-mémoire was stopped: ${counted(filed, 'article')} had been filed, each whole. Import again for the rest; nothing is filed twice.`;
}

const placeWords = {
  network:
    'The archive lies on another computer. Connections that break can damage it: keep it on this computer, and its backups elsewhere.',
  synced:
    'The archive lies in a folder that is copied to other computers while it is in use, which can damage it: keep it outside that folder.',
};
