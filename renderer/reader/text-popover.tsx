import { useRef, useState } from 'react';
import { chosenTheme, chooseTheme, themes, themeWords } from '../settings/theme.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Popover, PopoverTrigger } from '../ui/popover.tsx';
import { useKey } from '../ui/keys.tsx';
import { lineLengths, plainLook, spacings, textSizes, typefaces, writeLook, type ReadingLook } from './reading-look.ts';
import type { ReadingLooks } from './use-reading-look.ts';
import './text-popover.css';

const typefaceWords: Readonly<Record<ReadingLook['typeface'], string>> = {
  serif: 'Serif',
  sans: 'Sans serif',
  system: 'The computer’s',
};
const spacingWords: Readonly<Record<ReadingLook['spacing'], string>> = {
  close: 'Close',
  normal: 'Normal',
  open: 'Open',
};
const lengthWords: Readonly<Record<ReadingLook['lineLength'], string>> = {
  short: 'Short',
  medium: 'Medium',
  long: 'Long',
};

/** A button, and the sheet in which one says how the text is set: at once, and for every article. */
export function TextPopover({ looks }: { readonly looks: ReadingLooks }) {
  const [isOpen, setOpen] = useState(false);
  useKey('text', () => setOpen(true));
  return (
    <PopoverTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <IconButton icon="text" label="Text" keys="w" />
      <Popover label="Text" placement="bottom end">
        <TextChoices looks={looks} />
      </Popover>
    </PopoverTrigger>
  );
}

function TextChoices({ looks: { look, change, resize } }: { readonly looks: ReadingLooks }) {
  const [theme, setTheme] = useState(chosenTheme);
  const { size } = look;
  const sheet = useRef<HTMLDivElement>(null);
  useKey('text.larger', () => resize(1), sheet);
  useKey('text.smaller', () => resize(-1), sheet);
  const isPlain = writeLook(look) === writeLook(plainLook);
  return (
    <div className="text-choices" ref={sheet}>
      <fieldset className="text-size">
        <legend>Size</legend>
        <IconButton icon="remove" label="Smaller" keys="-" isDisabled={size === 0} onPress={() => resize(-1)} />
        <output aria-label="Size">
          {size + 1} of {textSizes.length}
        </output>
        <IconButton
          icon="add"
          label="Larger"
          keys="+"
          isDisabled={size === textSizes.length - 1}
          onPress={() => resize(1)}
        />
      </fieldset>
      <Choice
        label="Typeface"
        ways={typefaces}
        words={typefaceWords}
        chosen={look.typeface}
        onChoose={(typeface) => change({ typeface })}
      />
      <Choice
        label="Lines apart"
        ways={spacings}
        words={spacingWords}
        chosen={look.spacing}
        onChoose={(spacing) => change({ spacing })}
      />
      <Choice
        label="Length of lines"
        ways={lineLengths}
        words={lengthWords}
        chosen={look.lineLength}
        onChoose={(lineLength) => change({ lineLength })}
      />
      <Choice
        label="Theme"
        ways={themes}
        words={themeWords}
        chosen={theme}
        onChoose={(chosen) => {
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      />
      <Button kind="plain" isDisabled={isPlain} onPress={() => change(plainLook)}>
        Reset the look of the text
      </Button>
    </div>
  );
}
