import type { BrowserWindow, Dialog } from 'electron';
import type { HostNotice, HostTexts } from '#shared/text/host-texts.ts';

type Answer = keyof HostTexts['buttons'];

/** Says what happened, what is safe and what can be done, and answers what the person chose. */
export type Ask = (
  notice: HostNotice,
  answers: readonly [Answer, ...Answer[]],
  within?: { readonly window?: BrowserWindow; readonly signal?: AbortSignal },
) => Promise<Answer>;

/** The first answer is the one that Enter gives, the last one is given by Escape. */
export const asking =
  (dialog: Pick<Dialog, 'showMessageBox'>, texts: () => HostTexts): Ask =>
  async (notice, answers, { window, signal } = {}) => {
    const { buttons, notices } = texts();
    const options = {
      type: 'warning' as const,
      title: '演练裁判台 · Umpire',
      ...notices[notice],
      buttons: answers.map((answer) => buttons[answer]),
      defaultId: 0,
      cancelId: answers.length - 1,
      noLink: true,
      ...(signal === undefined ? {} : { signal }),
    };
    const { response } = await (window === undefined || window.isDestroyed()
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options));
    return answers[response] ?? answers[0];
  };
