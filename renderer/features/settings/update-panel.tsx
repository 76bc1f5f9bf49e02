import { useTranslation } from 'react-i18next';
import {
  builtInUpdateKey,
  type CheckedUpdate,
  machineOf,
  type UpdateRefusal,
} from '#renderer/data/check-update.ts';
import { useAppInfo } from '#renderer/data/use-app-info.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import type { AppInfo, SavedFile } from '#renderer/platform/host.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { sizeText } from '#shared/text/size.ts';
import { type Updating, useUpdate } from './use-update.ts';

export interface UpdatePanelProps {
  /** The key of releases; null in a build that has none. */
  readonly publicKey?: Uint8Array | null;
}

/** A newer version from a medium: checked here, installed by the person. */
export function UpdatePanel({ publicKey = builtInUpdateKey() }: UpdatePanelProps) {
  const { t } = useTranslation('update');
  const info = useAppInfo();
  return (
    <Panel title={t('title')}>
      <Stack>
        <Text as="p" tone={2}>
          {t('text')}
        </Text>
        {publicKey === null && (
          <Banner tone="info" title={t('noKey.title')}>
            {t('noKey.text')}
          </Banner>
        )}
        {publicKey !== null && info !== undefined && (
          <UpdateFromFile publicKey={publicKey} info={info} />
        )}
      </Stack>
    </Panel>
  );
}

function UpdateFromFile({
  publicKey,
  info,
}: {
  readonly publicKey: Uint8Array;
  readonly info: AppInfo;
}) {
  const { t } = useTranslation('update');
  const { state, choose, save, stop } = useUpdate(publicKey, info);
  return (
    <Stack>
      {machineOf(info.platform) === null && <Banner tone="info">{t('browser')}</Banner>}
      <Outcome state={state} onSave={save} onStop={stop} />
      {state.type !== 'checking' && (
        <div>
          <Button onPress={() => void choose()}>
            {t(state.type === 'idle' ? 'choose' : 'again')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

interface OutcomeProps {
  readonly state: Updating;
  readonly onSave: (update: CheckedUpdate) => Promise<void>;
  readonly onStop: () => void;
}

function Outcome({ state, onSave, onStop }: OutcomeProps) {
  const { t } = useTranslation('update');
  const refusalText = useRefusalText();
  const errorText = useErrorText();
  switch (state.type) {
    case 'idle':
      return null;
    case 'checking':
      return (
        <ProgressBar
          label={t('checking')}
          value={state.part}
          cancel={{ label: t('stop'), onPress: onStop }}
        />
      );
    case 'refused':
      return (
        <Banner tone="danger" title={t('refused')}>
          <p>{refusalText(state.refusal)}</p>
          <p>{t('safe')}</p>
        </Banner>
      );
    case 'checked':
      return (
        <Stack>
          <Checked update={state.update} />
          {state.problem !== null && <Banner tone="danger">{errorText(state.problem)}</Banner>}
          {state.saved === null ? (
            <div>
              <Button variant="primary" onPress={() => void onSave(state.update)}>
                {t('save')}
              </Button>
            </div>
          ) : (
            <HowToInstall saved={state.saved} name={state.update.installer.name} />
          )}
        </Stack>
      );
  }
}

function Checked({ update: { manifest, installer } }: { readonly update: CheckedUpdate }) {
  const { t, i18n } = useTranslation('update');
  const released = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(manifest.released);
  return (
    <Stack>
      <Banner tone="positive" title={t('checked')} />
      <FactGrid
        labels="beside"
        facts={[
          { id: 'version', label: t('facts.version'), value: manifest.version },
          { id: 'released', label: t('facts.released'), value: released },
          { id: 'file', label: t('facts.file'), value: installer.name },
          { id: 'size', label: t('facts.size'), value: sizeText(installer.bytes) },
          { id: 'sha256', label: t('facts.sha256'), value: <HashText value={installer.sha256} /> },
        ]}
      />
    </Stack>
  );
}

const KINDS = ['exe', 'dmg', 'deb', 'AppImage'] as const;

/** What the person does next. Nothing here starts anything. */
function HowToInstall({ saved, name }: { readonly saved: SavedFile; readonly name: string }) {
  const { t } = useTranslation('update');
  const kind = KINDS.find((ending) => name.endsWith(`.${ending}`));
  return (
    <Banner
      tone="info"
      title={saved.name === null ? t('savedSomewhere') : t('saved', { name: saved.name })}
    >
      <p>{t('steps.title')}</p>
      <ol>
        <li>{t('steps.backup')}</li>
        <li>{t('steps.quit')}</li>
        {kind !== undefined && <li>{t(`steps.${kind}`, { name: saved.name ?? name })}</li>}
      </ol>
      <p>{t('steps.never')}</p>
    </Banner>
  );
}

function useRefusalText(): (refusal: UpdateRefusal) => string {
  const { t } = useTranslation('update');
  const errorText = useErrorText();
  return (refusal) => {
    if (refusal.type === 'update-unreadable') return errorText(refusal.error);
    const { type, ...more } = refusal;
    const limit = 'limitBytes' in refusal ? sizeText(refusal.limitBytes) : undefined;
    return t(`problem.${type}`, { ...more, ...(limit === undefined ? {} : { limit }) });
  };
}
