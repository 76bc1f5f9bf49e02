import { z } from 'zod';
import { call, signal, type CallShape, type SignalShape } from './channel.ts';
import type { CallChannel, SignalChannel } from './channel-names.ts';
import {
  appInfo,
  chunk,
  evidenceResult,
  evidenceSize,
  fileRange,
  fileResult,
  fileTypes,
  handle,
  headsKey,
  headsRecord,
  headsResult,
  headsText,
  logText,
  openedFile,
  pdfResult,
  sha256,
  systemPreferences,
} from './messages.ts';
import { menuChoice, menuState } from './menu-messages.ts';

const nothing = z.undefined();
const done = z.null();
const held = z.strictObject({ handle });

/**
 * Every channel between the page and the desktop host, with the schema of what goes in and what comes out.
 * The host checks both; a channel that is not here does not exist.
 */
export const contract = {
  'app:info': call(nothing, appInfo),
  'app:system-preferences': call(nothing, systemPreferences),
  'app:system-preferences-changed': signal(systemPreferences),

  'evidence:has': call(z.strictObject({ sha256 }), z.boolean()),
  'evidence:begin': call(z.strictObject({ sizeBytes: evidenceSize }), evidenceResult(held)),
  'evidence:append': call(z.strictObject({ handle, bytes: chunk }), evidenceResult(done)),
  'evidence:commit': call(held, evidenceResult(sha256)),
  'evidence:open': call(
    z.strictObject({ sha256 }),
    evidenceResult(z.strictObject({ handle, sizeBytes: evidenceSize })),
  ),
  /** The next bytes in order; `last` only comes when all of them together had the right hash. */
  'evidence:read': call(held, evidenceResult(z.strictObject({ bytes: chunk, last: z.boolean() }))),
  'evidence:close': call(held, done),

  'heads:list': call(nothing, headsResult(z.array(headsKey).max(100_000).readonly())),
  'heads:read': call(z.strictObject({ key: headsKey }), headsResult(headsRecord.nullable())),
  'heads:write': call(z.strictObject({ key: headsKey, text: headsText }), headsResult(done)),
  'heads:remove': call(z.strictObject({ key: headsKey }), headsResult(done)),

  /** Asks the person; an empty list means that they cancelled. */
  'file:open': call(
    z.strictObject({ types: fileTypes, multiple: z.boolean() }),
    fileResult(z.array(openedFile).readonly()),
  ),
  'file:read': call(fileRange, fileResult(chunk)),
  /** Asks the person; null means that they cancelled. Nothing is at the chosen place before the commit. */
  'file:save': call(
    z.strictObject({ suggestedName: z.string().min(1).max(200), types: fileTypes }),
    fileResult(z.strictObject({ handle, name: z.string().max(1024) }).nullable()),
  ),
  'file:append': call(z.strictObject({ handle, bytes: chunk }), fileResult(done)),
  'file:commit': call(held, fileResult(z.strictObject({ sizeBytes: z.int().nonnegative() }))),
  /** Lets go of a file; one being saved and not committed leaves nothing behind. */
  'file:close': call(held, done),

  /** What the menu is to offer from now on. */
  'menu:show': call(menuState, done),
  'menu:chosen': signal(menuChoice),

  /** The next file that the system handed over (double click, second start), read like an opened one; null: no more. */
  'incoming:take': call(nothing, fileResult(openedFile.nullable())),
  /** There is something to take. */
  'incoming:waiting': signal(done),

  /** The host's log without secrets, newest lines last. */
  'log:read': call(nothing, logText),

  /** Takes one HTML page in pieces, then prints it into a file that was chosen with `file:save`. */
  'pdf:begin': call(nothing, pdfResult(held)),
  'pdf:append': call(z.strictObject({ handle, bytes: chunk }), pdfResult(done)),
  /** `target` is still to be committed. */
  'pdf:print': call(z.strictObject({ handle, target: handle }), pdfResult(done)),
  'pdf:close': call(held, done),
} as const satisfies Record<CallChannel, CallShape<z.ZodType, z.ZodType>> &
  Record<SignalChannel, SignalShape<z.ZodType>>;

/** The type of {@link contract}. */
export type Contract = typeof contract;

/** What a call's handler is given, after its schema accepted it. */
export type Input<C extends CallChannel> = z.output<Contract[C]['input']>;
/** What a call answers. */
export type Output<C extends CallChannel> = z.output<Contract[C]['output']>;
/** What a signal tells. */
export type Payload<S extends SignalChannel> = z.output<Contract[S]['payload']>;

/** One handler per call; `Caller` says which window asked. A missing or wrong one does not compile. */
export type Handlers<Caller> = {
  readonly [C in CallChannel]: (input: Input<C>, caller: Caller) => Output<C> | Promise<Output<C>>;
};

/** The functions of one call each. */
type Calls = {
  readonly [C in CallChannel]: undefined extends Input<C>
    ? () => Promise<Output<C>>
    : (input: Input<C>) => Promise<Output<C>>;
};

/** The functions that start listening to one signal each, and answer how to stop. */
type Signals = {
  readonly [S in SignalChannel]: (listener: (payload: Payload<S>) => void) => () => void;
};

/** What the preload puts on the page: one function per channel and nothing else. */
export type Bridge = Calls & Signals;
