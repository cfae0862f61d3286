import { IconButton } from '../ui/button.tsx';
import { useCopy } from './use-copy.ts';

/** A button that copies some text; `what` names it, as in "Copy the address". */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const copy = useCopy();
  return <IconButton icon="copy" label={`Copy the ${what}`} onPress={() => void copy(text)} />;
}
