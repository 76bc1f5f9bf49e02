import type { ScanSource } from '#shared/domain/weak-point.ts';
import type { TableRefusal } from '../table/table-refusal.ts';

/** Why a scanner's file as a whole is not taken. Nothing of it is. */
export type ScanRefusal =
  | TableRefusal
  | { readonly type: 'scan-empty' }
  | { readonly type: 'scan-too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly type: 'scan-unrecognised'; readonly header: string }
  | {
      readonly type: 'scan-wrong-source';
      readonly expected: ScanSource;
      readonly found: ScanSource;
    }
  | { readonly type: 'xml-malformed'; readonly line: number; readonly message: string }
  | { readonly type: 'xml-doctype'; readonly line: number }
  | { readonly type: 'xml-cut-off'; readonly line: number }
  | { readonly type: 'json-malformed'; readonly line: number }
  | { readonly type: 'json-cut-off'; readonly line: number };

/** Every type of {@link ScanRefusal} that is not one of tables. */
export const SCAN_REFUSAL_TYPES = [
  'scan-empty',
  'scan-too-large',
  'scan-unrecognised',
  'scan-wrong-source',
  'xml-malformed',
  'xml-doctype',
  'xml-cut-off',
  'json-malformed',
  'json-cut-off',
] as const satisfies readonly ScanRefusal['type'][];

/** Whether what a reader yields is a refusal. */
export const isScanRefusal = (item: object): item is ScanRefusal => 'type' in item;
