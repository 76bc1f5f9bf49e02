import type { ResponseFields } from '#shared/commands/draft-response.ts';
import type { Notice } from '#shared/domain/disclosure.ts';
import type { Recorded } from '#shared/journal/read.ts';

/** What a response takes over from the notice that it answers. */
export const fieldsOfNotice = ({ id, value }: Recorded<Notice>): ResponseFields => ({
  notice: id,
  system: value.system,
  asset: value.asset,
  attackedAt: value.attackedAt,
});
