import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addresses } from '#renderer/state/addresses.ts';
import { Page, Stack } from '#renderer/ui/layout.tsx';
import { MarkdownText } from '#renderer/ui/markdown-text.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import type { Language } from '#shared/text/language.ts';
import {
  loadManual,
  MANUAL_PAGES,
  type ManualPage as PageName,
  type ManualText,
} from './manual-texts.ts';

/** The manual inside the program, in the language that the program speaks. */
export function ManualPage({ page }: { readonly page: string }) {
  const { t, i18n } = useTranslation('manual');
  const name = MANUAL_PAGES.find((one) => one === page) ?? 'README';
  const text = useManual(name, i18n.language as Language);
  return (
    <Page>
      <PageHeader title={t('title')} />
      <TabLinks
        label={t('contents')}
        items={MANUAL_PAGES.map((id) => ({
          id,
          label: t(`pages.${id}`),
          href: addresses.manual(id),
        }))}
        current={name}
      />
      {text === null ? (
        <Skeleton lines={12} />
      ) : (
        <Stack gap={4}>
          {text.sections.map(({ heading, text: body }) => (
            <Panel key={heading ?? ''} title={heading ?? text.title}>
              <MarkdownText text={body} />
            </Panel>
          ))}
        </Stack>
      )}
    </Page>
  );
}

function useManual(page: PageName, language: Language): ManualText | null {
  const [loaded, setLoaded] = useState<{
    readonly key: string;
    readonly text: ManualText | null;
  }>();
  const key = `${language}/${page}`;
  useEffect(() => {
    let isCurrent = true;
    void loadManual(page, language).then((text) => {
      if (isCurrent) setLoaded({ key: `${language}/${page}`, text });
    });
    return () => {
      isCurrent = false;
    };
  }, [page, language]);
  return loaded?.key === key ? loaded.text : null;
}
