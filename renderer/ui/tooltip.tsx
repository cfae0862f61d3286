import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger as AriaTooltipTrigger } from 'react-aria-components';
import { Keys } from './key-caps.tsx';
import './tooltip.css';

/** Shows the tooltip beside it when its first child is pointed at or focused. */
export function TooltipTrigger({ children }: { readonly children: ReactNode }) {
  return (
    <AriaTooltipTrigger delay={500} closeDelay={100}>
      {children}
    </AriaTooltipTrigger>
  );
}

/** A few words about a control, with the keys that do the same. */
export function Tooltip({ children, keys }: { readonly children: ReactNode; readonly keys?: string | undefined }) {
  return (
    <AriaTooltip className="tooltip" offset={6}>
      {children}
      {keys !== undefined && <Keys keys={keys} />}
    </AriaTooltip>
  );
}
