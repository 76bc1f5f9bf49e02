/**
 * Where the page comes from. It is the key of everything the app stores in the browser engine: changing any part of
 * it would make all data seem lost.
 */
export const APP_SCHEME = 'app';
export const APP_HOST = 'umpire';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const START_ADDRESS = `${APP_ORIGIN}/index.html`;
