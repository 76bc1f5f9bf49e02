/**
 * Unpacks the Chromium that @sparticuz/chromium carries into the system's folder for temporary files, and prints the path
 * of the program. Run as a program of its own (see chromium.mjs), because the package changes the environment of whoever loads it.
 */
const { default: chromium } = await import('@sparticuz/chromium');
process.stdout.write(await chromium.executablePath());
