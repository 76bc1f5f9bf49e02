import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline } from '#renderer/ui/layout.tsx';

interface PartButtonsProps {
  readonly name: string;
  readonly onEdit: () => void;
  /** Left out where the part cannot be done without. */
  readonly onRemove?: (() => void) | undefined;
  /** Why it cannot be removed now. */
  readonly refusal?: string | undefined;
}

/** Ways to change one part of a draft. Nothing is lost by them: the draft can be given up as a whole. */
export function PartButtons({ name, onEdit, onRemove, refusal }: PartButtonsProps) {
  const { t } = useTranslation('ruleBook');
  return (
    <Inline gap={0} wrap={false} justify="end">
      <IconButton icon={Pencil} size="small" label={t('edit.part', { name })} onPress={onEdit} />
      {onRemove !== undefined && (
        <IconButton
          icon={Trash2}
          size="small"
          label={refusal ?? t('edit.remove', { name })}
          isDisabled={refusal !== undefined}
          onPress={onRemove}
        />
      )}
    </Inline>
  );
}
