import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Keys } from '../ui/key-caps.tsx';
import { useKey } from '../ui/keys.tsx';
import './way-back.css';

/** The way back to where a link was followed from, while there is one; its key is heard wherever it is shown. */
export function WayBack() {
  const { trail, goBack } = useAppState();
  const last = trail.at(-1);
  const { data: article } = useCall('articles.get', last === undefined ? null : { id: last.article });
  useKey('link.back', () => (last === undefined ? false : goBack()));
  if (last === undefined) return null;
  return (
    <div className="reader-notice way-back">
      <Button kind="plain" icon="back" onPress={goBack}>
        <span className="way-back-words">
          Back to <bdi>{article?.title ?? 'where the link was'}</bdi>
        </span>
      </Button>
      <Keys keys="b" />
    </div>
  );
}
