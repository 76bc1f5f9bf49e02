/**
 * Every channel's name and nothing else, so that the preload needs no schema library.
 * `contract.ts` does not compile unless it names exactly these.
 */

/** What the page may ask of the desktop host. */
export const callChannels = [
  'app:info',
  'app:system-preferences',
  'evidence:has',
  'evidence:begin',
  'evidence:append',
  'evidence:commit',
  'evidence:open',
  'evidence:read',
  'evidence:close',
  'heads:list',
  'heads:read',
  'heads:write',
  'heads:remove',
  'file:open',
  'file:read',
  'file:save',
  'file:append',
  'file:commit',
  'file:close',
  'menu:show',
  'incoming:take',
  'log:read',
  'pdf:begin',
  'pdf:append',
  'pdf:print',
  'pdf:close',
] as const;

/** What the desktop host tells the page unasked. */
export const signalChannels = [
  'app:system-preferences-changed',
  'menu:chosen',
  'incoming:waiting',
] as const;

/** The one global that the preload puts on the page. */
export const BRIDGE_GLOBAL = 'umpire';

/** Name of a channel that answers. */
export type CallChannel = (typeof callChannels)[number];
/** Name of a channel that only tells. */
export type SignalChannel = (typeof signalChannels)[number];
