/** Version of the program, as `package.json` says it. Written into every batch and package. */
export const APP_VERSION = '0.1.0';
