import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  type MenuItemProps,
} from 'react-aria-components';
import { Icon, type IconName } from './icons.tsx';
import { Keys } from './key-caps.tsx';
import './popover.css';
import './menu.css';

/** A button and the menu it opens; `children` are menu items, `trigger` is the button. */
export function Menu({
  label,
  trigger,
  children,
}: {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" offset={4}>
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** One line of a menu: an icon, words, the keys that do the same. */
export function MenuItem({
  icon,
  keys,
  words,
  isChosen = false,
  ...rest
}: {
  readonly words: string;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly isChosen?: boolean;
  readonly onAction: () => void;
} & Pick<MenuItemProps, 'isDisabled'>) {
  return (
    <AriaMenuItem {...rest} className="menu-item" textValue={words} aria-label={isChosen ? `${words}, chosen` : words}>
      <span className="menu-icon">{isChosen ? <Icon name="check" /> : icon && <Icon name={icon} />}</span>
      <span dir="auto">{words}</span>
      {keys !== undefined && <Keys keys={keys} />}
    </AriaMenuItem>
  );
}
