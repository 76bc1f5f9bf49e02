import { Ellipsis } from 'lucide-react';
import { Button } from './button.tsx';
import type { IconShape } from './icon.tsx';
import { Inline } from './layout.tsx';
import { LinkButton } from './link-button.tsx';
import { MenuButton } from './menu-button.tsx';
import { Text } from './text.tsx';

export interface BarAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconShape | undefined;
  /** Why it can't be done now; it is then shown but not offered. */
  readonly refusal?: string | undefined;
  readonly isPending?: boolean | undefined;
  readonly tone?: 'danger' | undefined;
  /** Rarely wanted: always in the menu. */
  readonly isMinor?: boolean | undefined;
  /** Goes somewhere instead of doing something. */
  readonly href?: string | undefined;
  readonly onPress?: (() => void) | undefined;
}

export interface ActionBarProps {
  /** The most useful first: it becomes the primary button. */
  readonly actions: readonly BarAction[];
  /** Name of the menu that holds what finds no room. */
  readonly moreLabel: string;
  /** Buttons shown before the rest goes into the menu. */
  readonly shown?: number | undefined;
}

/** What can be done with a record in its present state. */
export function ActionBar({ actions, moreLabel, shown = 3 }: ActionBarProps) {
  const offered = actions.filter(
    ({ refusal, tone, isMinor = false }) => refusal === undefined && tone === undefined && !isMinor,
  );
  const buttons = offered.slice(0, shown);
  const rest = actions.filter((action) => !buttons.includes(action));
  const refused =
    buttons.length === 0 ? actions.find(({ refusal }) => refusal !== undefined) : undefined;
  return (
    <Inline>
      {buttons.map((action, at) => (
        <Act key={action.id} action={action} variant={at === 0 ? 'primary' : 'secondary'} />
      ))}
      {refused?.refusal !== undefined && (
        <Text size={13} tone="caution">
          {refused.refusal}
        </Text>
      )}
      {rest.length > 0 && (
        <MenuButton
          label={moreLabel}
          icon={Ellipsis}
          isIconOnly
          actions={rest.map(({ id, label, icon, refusal, tone }) => ({
            id,
            label,
            icon,
            tone,
            detail: refusal,
            isDisabled: refusal !== undefined,
          }))}
          onAction={(id) => {
            const action = rest.find((one) => one.id === id);
            if (action?.href !== undefined) window.location.hash = action.href.slice(1);
            else action?.onPress?.();
          }}
        />
      )}
    </Inline>
  );
}

interface ActProps {
  readonly action: BarAction;
  readonly variant: 'primary' | 'secondary';
}

function Act({ action: { label, icon, href, isPending = false, onPress }, variant }: ActProps) {
  if (href !== undefined) {
    return (
      <LinkButton href={href} icon={icon} variant={variant}>
        {label}
      </LinkButton>
    );
  }
  return (
    <Button icon={icon} variant={variant} isPending={isPending} onPress={() => onPress?.()}>
      {label}
    </Button>
  );
}
