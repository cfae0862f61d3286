import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  ToggleButton as AriaToggleButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import { Icon, type IconName } from './icons.tsx';
import { Tooltip, TooltipTrigger } from './tooltip.tsx';
import './button.css';

type Pressing = Omit<AriaButtonProps, 'className' | 'style' | 'children'>;

/** A button with words. `main` is the one thing to do, `plain` reads as a link, `bare` as text, `danger` cannot be undone. */
export function Button({
  kind = 'quiet',
  icon,
  iconAfter,
  children,
  ...rest
}: Pressing & {
  readonly kind?: 'main' | 'quiet' | 'plain' | 'bare' | 'danger';
  readonly icon?: IconName;
  readonly iconAfter?: IconName;
  readonly children: ReactNode;
}) {
  return (
    <AriaButton {...rest} className={`button button-${kind}`}>
      {icon && <Icon name={icon} />}
      {children}
      {iconAfter && <Icon name={iconAfter} />}
    </AriaButton>
  );
}

/** A button that is an icon; `label` names it and is its tooltip, `keys` are shown beside the label. */
export function IconButton({
  icon,
  label,
  keys,
  isFilled = false,
  ...rest
}: Pressing & {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly isFilled?: boolean;
}) {
  return (
    <TooltipTrigger>
      <AriaButton {...rest} aria-label={label} className="button icon-button">
        <Icon name={icon} isFilled={isFilled} />
      </AriaButton>
      <Tooltip keys={keys}>{label}</Tooltip>
    </TooltipTrigger>
  );
}

/** An icon button that is on or off, as a star is; its icon is filled while on, or its ground where the icon holds a sign. */
export function IconToggle({
  icon,
  label,
  keys,
  fills = 'icon',
  isSelected,
  onChange,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly fills?: 'icon' | 'ground';
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}) {
  return (
    <TooltipTrigger>
      <AriaToggleButton
        aria-label={label}
        isSelected={isSelected}
        onChange={onChange}
        className={`button icon-button icon-toggle-${fills}`}
      >
        <Icon name={icon} isFilled={isSelected && fills === 'icon'} />
      </AriaToggleButton>
      <Tooltip keys={keys}>{label}</Tooltip>
    </TooltipTrigger>
  );
}
