/** Most bytes that one message may carry: large files cross in pieces, so that no message blocks the window. */
export const MAX_CHUNK_BYTES = 4 * 1024 * 1024;

/** Largest file that a page may have written for it, in bytes: 4 GiB. */
export const MAX_SAVED_FILE_BYTES = 4 * 1024 * 1024 * 1024;

/** Longest heads text of one exercise, in UTF-16 code units: 1 Mi. */
export const MAX_HEADS_TEXT = 1024 * 1024;

/** Most files, evidence reads and evidence writes that one window may hold open at a time. */
export const MAX_OPEN_HANDLES = 64;
