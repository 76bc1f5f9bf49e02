import { z } from 'zod';
import { MAX_RECENT_EXERCISES } from './limits.ts';

const exerciseId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const language = z.enum(['zh-CN', 'en']);
const theme = z.enum(['system', 'light', 'dark']);

/** What the menu shows: it speaks the page's language and offers only what makes sense there now. */
export const menuState = z.strictObject({
  language,
  theme,
  /** Null while no exercise is open. */
  exercise: z.strictObject({ canReport: z.boolean() }).nullable(),
  /** The one opened last first. */
  recents: z
    .array(z.strictObject({ id: exerciseId, title: z.string().max(200) }))
    .max(MAX_RECENT_EXERCISES)
    .readonly(),
});

/** Commands of the menu that need no more than their name; each does what a button or the palette does. */
export const MENU_COMMANDS = [
  'new-exercise',
  'open-package',
  'all-exercises',
  'export',
  'report',
  'print',
  'settings',
  'palette',
  'manual',
  'about',
  'save-log',
] as const;

/** What was chosen in the menu. */
export const menuChoice = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(MENU_COMMANDS) }),
  z.strictObject({ type: z.literal('open-exercise'), id: exerciseId }),
  z.strictObject({ type: z.literal('theme'), theme }),
  z.strictObject({ type: z.literal('language'), language }),
]);

/** What the page says about the menu. */
export type MenuState = z.output<typeof menuState>;
/** What the menu says to the page. */
export type MenuChoice = z.output<typeof menuChoice>;
