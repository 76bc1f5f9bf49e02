import { inLanguage, type Language } from '#shared/text/language.ts';
import type { Identity } from './identity.ts';
import type { VerbOption } from './verb.ts';

/** The option of every verb that signs. */
export const IDENTITY_OPTION: VerbOption = {
  value: 'FILE',
  text: {
    zh: '签名用的身份文件（默认在用户配置目录，首次使用时生成）',
    en: 'identity to sign with (by default in your configuration folder, made on first use)',
  },
};

/** Says where an identity was made, so that people know what to keep. */
export const identityLines = ({ madeAt, device }: Identity, language: Language): string[] =>
  madeAt === null
    ? []
    : [
        inLanguage(
          {
            zh: `新身份 ${device} 保存在 ${madeAt}`,
            en: `New identity ${device} kept in ${madeAt}`,
          },
          language,
        ),
      ];
