import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, recordId, sha256 } from './text.ts';

/** What the journal keeps of an evidence file; its bytes lie in the evidence store under `sha256`. */
export const evidenceKind = defineKind({
  kind: 'evidence',
  shape: 'fields',
  audiences: ['team', 'unit', 'referee', 'control'],
  writers: ['attack-team', 'defender', 'organiser', 'chief-referee', 'referee'],
  schema: z.strictObject({
    /** Finding or response that it proves. */
    subject: recordId(),
    /** Path step (of a finding) that it proves, empty for the whole. */
    step: line(64),
    sha256: sha256(),
    fileName: line(255),
    /** Media type as found from the content, not as claimed. */
    mediaType: line(100),
    sizeBytes: z.int().min(0),
    caption: line(500),
    addedAt: moment(),
    order: z.int().min(0).max(10_000),
  }),
  empty: {
    subject: '' as never,
    step: '',
    sha256: '' as never,
    fileName: '',
    mediaType: '',
    sizeBytes: 0,
    caption: '',
    addedAt: 0,
    order: 0,
  },
});
export type Evidence = ValueOf<typeof evidenceKind>;
