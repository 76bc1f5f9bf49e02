/** Most bytes that one message may carry: large files cross in pieces, so that no message blocks the window. */
export const MAX_CHUNK_BYTES = 4 * 1024 * 1024;

/** Largest file that a page may have written for it, in bytes: 4 GiB. */
export const MAX_SAVED_FILE_BYTES = 4 * 1024 * 1024 * 1024;

/** Longest heads text of one exercise, in UTF-16 code units: 1 Mi. */
export const MAX_HEADS_TEXT = 1024 * 1024;

/** Most files, evidence reads and evidence writes that one window may hold open at a time. */
export const MAX_OPEN_HANDLES = 64;

/** Longest report that is printed, in bytes of HTML: 64 MiB. */
export const MAX_PRINTED_BYTES = 64 * 1024 * 1024;

/** Exercises that the menu offers to open again. */
export const MAX_RECENT_EXERCISES = 10;

/** Below this much free space the desktop host does not open the stored data: a full disk is how databases are lost. */
export const REFUSED_FREE_BYTES = 256 * 1024 * 1024;

/** Below this much free space every page warns: 2 GiB. */
export const WARNED_FREE_BYTES = 2 * 1024 * 1024 * 1024;

/** Longest log that is handed to a page, in UTF-16 code units. */
export const MAX_LOG_TEXT = 2 * 1024 * 1024;
