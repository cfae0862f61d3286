import { keyCaps } from './key-map.ts';
import './key-caps.css';

/** A key as caps to press, spelled as in the map. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {keyCaps(keys).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
