import { BRIDGE_GLOBAL } from '#shared/ipc/channel-names.ts';
import type { Bridge } from '#shared/ipc/contract.ts';
import type { MenuChoice, MenuState } from '#shared/ipc/menu-messages.ts';
import type { EvidenceStore } from '#shared/kernel/ports.ts';
import type { Result } from '#shared/kernel/result.ts';

/** One line of a file dialog's list of types. Extensions are lower-case and without a dot. */
export interface FileType {
  readonly label: string;
  readonly extensions: readonly string[];
}

/** Why a file that a person picked could not be read or written. */
export type FileError =
  | { readonly type: 'file-changed' }
  | { readonly type: 'file-too-large'; readonly limitBytes: number }
  | { readonly type: 'not-a-file' }
  | { readonly type: 'not-allowed' }
  | { readonly type: 'storage-full' }
  | { readonly type: 'too-many-open-files'; readonly limit: number }
  | { readonly type: 'file-failed'; readonly code: string };

/** A file that a person picked, dropped or pasted. Nobody learns where it lies. */
export interface PickedFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** The bytes of a range; fewer only where the file ends. */
  read(offset: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>, FileError>>;
  /** The whole file as something that a worker can be handed. */
  blob(): Promise<Result<Blob, FileError>>;
  /** Lets go of it; reading afterwards fails. */
  close(): Promise<void>;
}

export interface OpenFileOptions {
  readonly accept: readonly FileType[];
  readonly multiple?: boolean;
}

export interface SaveFileOptions {
  readonly suggestedName: string;
  readonly accept: readonly FileType[];
}

/** What is saved: ready-made, or produced piece by piece once the person has chosen where. */
export type SaveContent = Blob | AsyncIterable<Uint8Array>;

/** `name` is what the person chose; null where the browser does not tell. */
export interface SavedFile {
  readonly name: string | null;
  readonly sizeBytes: number;
}

/** Why the heads kept outside the exercise database could not be read or written. */
export type HeadsError =
  | { readonly type: 'heads-damaged'; readonly generations: number }
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-failed'; readonly message: string };

export interface HeadsRecord {
  readonly text: string;
  /** Counts the writes of this key from 1. */
  readonly generation: number;
  /** Newer generations found torn or altered and passed over. */
  readonly damagedNewer: number;
}

/**
 * What is remembered of each exercise outside its database, so that one found behind or empty is noticed.
 * Keys are exercise ids. `read` answers null only for a key that was never written; damage is an error.
 */
export interface HeadsStore {
  list(): Promise<Result<readonly string[], HeadsError>>;
  read(key: string): Promise<Result<HeadsRecord | null, HeadsError>>;
  write(key: string, text: string): Promise<Result<null, HeadsError>>;
  remove(key: string): Promise<Result<null, HeadsError>>;
}

/** Why a page could not be printed into a PDF. */
export type PdfError =
  | FileError
  | { readonly type: 'print-failed' }
  | { readonly type: 'print-too-slow'; readonly limitSeconds: number };

/** The desktop's own menu. */
export interface HostMenu {
  /** Says what it is to offer from now on. */
  show(state: MenuState): Promise<void>;
  /** Calls back for each thing chosen; answers how to stop. */
  onChoice(listener: (choice: MenuChoice) => void): () => void;
}

export interface AppInfo {
  readonly version: string;
  readonly platform: string;
  readonly chromium: string;
  /** These three are null in a browser, which has none of them. */
  readonly electron: string | null;
  readonly node: string | null;
  readonly v8: string | null;
  /** What the engine keeps its databases in; a browser does not tell. */
  readonly storageBackend: 'leveldb' | 'sqlite' | 'unknown';
  /** Null where it can't be known. */
  readonly storage: { readonly freeBytes: number; readonly totalBytes: number } | null;
  /** Whether the browser promised not to evict the data. */
  readonly persistent: boolean;
}

export interface SystemPreferences {
  /** BCP 47, such as `zh-CN`. */
  readonly locale: string;
  readonly theme: 'light' | 'dark';
  readonly highContrast: boolean;
}

/** Everything that differs between the desktop app and a browser. */
export interface Host {
  readonly isDesktop: boolean;
  /** The desktop's evidence folder; null in a browser, where evidence lies in the exercise's own database. */
  readonly evidence: EvidenceStore | null;
  readonly heads: HeadsStore;
  /** Null in a browser, whose menu is its own. */
  readonly menu: HostMenu | null;
  /** Null in a browser, whose print dialog makes PDFs. Asks where to; null as the value: the person cancelled. */
  readonly savePdf:
    | ((options: SaveFileOptions, html: SaveContent) => Promise<Result<SavedFile | null, PdfError>>)
    | null;
  appInfo(): Promise<AppInfo>;
  /** What went wrong lately, without secrets. */
  readLog(): Promise<string>;
  /** The next package that the system handed over with a double click; null: no more. */
  takeArrivedFile(): Promise<Result<PickedFile | null, FileError>>;
  /** Calls back when there is one to take; answers how to stop. */
  onFileArrived(listener: () => void): () => void;
  systemPreferences(): Promise<SystemPreferences>;
  /** Calls back at each change; answers how to stop. */
  onSystemPreferences(listener: (preferences: SystemPreferences) => void): () => void;
  /** Must be called from a key press or a click. No files: the person cancelled. */
  openFile(options: OpenFileOptions): Promise<Result<readonly PickedFile[], FileError>>;
  /**
   * Must be called from a key press or a click, before the work that makes the content. Null: the person cancelled.
   * What stood at the chosen place stays whole until all of the content is written.
   */
  saveFile(
    options: SaveFileOptions,
    content: SaveContent,
  ): Promise<Result<SavedFile | null, FileError>>;
}

declare global {
  interface Window {
    readonly [BRIDGE_GLOBAL]?: Bridge;
  }
}

/** The desktop host's channels; null in a browser. */
export const desktopBridge = (): Bridge | null => window.umpire ?? null;
