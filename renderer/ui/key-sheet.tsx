import { Dialog } from './dialog.tsx';
import { Keys } from './key-caps.tsx';
import { keyMap } from './key-map.ts';
import './key-sheet.css';

const groups = [...new Set(keyMap.map(({ group }) => group))];

/** The sheet of all keys. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" size="large" isForReading onClose={onClose}>
      <div className="key-sheet">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {keyMap
                .filter((binding) => binding.group === group)
                .map(({ id, keys, words }) => (
                  <div key={id}>
                    <dt>{words}</dt>
                    <dd>
                      {keys.map((key) => (
                        <Keys key={key} keys={key} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
