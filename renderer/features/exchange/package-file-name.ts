/** Characters that some file system does not allow in a name. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** Name to save a package under: the exercise's title and the day in its time zone. */
export function packageFileName(title: string, now: number, timeZone: string): string {
  const clean = title.replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 80);
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  return `${clean === '' ? 'umpire' : clean} ${day}.umpire`;
}
