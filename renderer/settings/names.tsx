import type { ShippedNameSet } from '../../preload/contract/names.ts';
import { useState } from 'react';
import { call, useCall } from '../bridge.ts';
import { TextField } from '../ui/text-field.tsx';
import { useUndo } from '../ui/undo.tsx';
import { useAttempt } from '../ui/use-attempt.ts';
import { counted } from '../ui/words.ts';
import { setsWith } from './name-search.ts';
import { OwnNames } from './own-names.tsx';
import './names.css';

/** More are too many to look through; one types some letters instead. */
const mostShown = 60;

/** The names that searches know in several spellings: the shipped ones, each with a switch, and one's own. */
export function Names() {
  const { data: names } = useCall('names.list', {});
  return (
    <section>
      <h3>Names</h3>
      <p>
        A name in a search finds its other spellings too, in any script: Kyiv also finds Kiev and Киев. Switch off a
        name whose spellings you want apart.
      </p>
      {names && (
        <>
          <ShippedNames sets={names.shipped} />
          <OwnNames own={names.own} problems={names.problems} />
        </>
      )}
    </section>
  );
}

function ShippedNames({ sets }: { readonly sets: readonly ShippedNameSet[] }) {
  const [words, setWords] = useState('');
  // What was just switched, until the archive says the same.
  const [switched, setSwitched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const attempt = useAttempt();
  const isOn = (set: ShippedNameSet): boolean => switched.get(set.id) ?? set.isOn;
  const { did } = useUndo();
  const change = async ({ id, spellings }: ShippedNameSet, isNowOn: boolean): Promise<void> => {
    const turn = (isOnThen: boolean) => () => call('names.switch', { ids: [id], isOn: isOnThen });
    setSwitched((before) => new Map(before).set(id, isNowOn));
    if ((await attempt(turn(isNowOn))) !== null) {
      did(`${spellings[0]} switched ${isNowOn ? 'on' : 'off'}`, turn(!isNowOn), turn(isNowOn));
      return;
    }
    setSwitched((before) => new Map([...before].filter(([other]) => other !== id)));
  };
  const found = setsWith(sets, words);
  const off = sets.filter((set) => !isOn(set)).length;
  return (
    <>
      <TextField label="Look for a name" value={words} onChange={setWords} placeholder="Kyiv, 习近平, ООН…" />
      <output className="names-count">
        {words.trim() === '' ? counted(sets.length, 'name') : `${counted(found.length, 'name')} found`}
        {off > 0 && ` · ${off} switched off`}
        {found.length > mostShown && ` · the first ${mostShown} are shown`}
      </output>
      <ul className="names">
        {found.slice(0, mostShown).map((set) => (
          <li key={set.id}>
            <label>
              <input type="checkbox" checked={isOn(set)} onChange={({ target }) => void change(set, target.checked)} />
              <bdi>{set.spellings[0]}</bdi>
            </label>
            <p className="name-others">
              {set.spellings.slice(1).map((spelling) => (
                <bdi key={spelling}>{spelling}</bdi>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
