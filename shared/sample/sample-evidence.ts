import { addEvidence } from '#shared/commands/add-evidence.ts';
import type { SubjectName } from '#shared/commands/subject.ts';
import { type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { Bilingual } from '#shared/text/language.ts';
import { screenshot } from './screenshot.ts';
import type { Player, SampleWorld } from './sample-world.ts';

const SAMPLE_MARK: Bilingual = {
  zh: '示例数据：主机、地址与内容均为虚构。',
  en: 'Sample data: hosts, addresses and contents are made up.',
};

/** Adds a made-up screenshot of a terminal on `host`. */
export async function addScreenshot(
  world: SampleWorld,
  by: Player,
  subject: SubjectName,
  shot: {
    readonly host: string;
    readonly lines: readonly string[];
    readonly caption: Bilingual;
    readonly step: string;
  },
): Promise<void> {
  const bytes = screenshot(shot.host, shot.lines);
  await world.run(by, addEvidence, {
    ...subject,
    sha256: await world.store(bytes),
    fileName: `${shot.host}-${world.random.int(1000, 9999)}.png`,
    mediaType: 'image/png',
    sizeBytes: bytes.length,
    caption: world.say(shot.caption),
    step: shot.step,
  });
}

/** Adds a made-up log as a text file. */
export async function addLog(
  world: SampleWorld,
  by: Player,
  subject: SubjectName,
  log: { readonly name: string; readonly lines: readonly string[]; readonly caption: Bilingual },
): Promise<void> {
  const bytes = utf8([`# ${world.say(SAMPLE_MARK)}`, ...log.lines, ''].join('\n'));
  await world.run(by, addEvidence, {
    ...subject,
    sha256: await world.store(bytes),
    fileName: log.name,
    mediaType: 'text/plain',
    sizeBytes: bytes.length,
    caption: world.say(log.caption),
  });
}

/** Keeps a long text outside the journal and gives its hash. */
export const storeText = (world: SampleWorld, paragraphs: readonly string[]): Promise<Sha256> =>
  world.store(utf8(`${[...paragraphs, world.say(SAMPLE_MARK)].join('\n\n')}\n`));

/** Lines of a web server's log around a moment. */
export function accessLog(world: SampleWorld, source: string, path: string, at: number): string[] {
  return Array.from({ length: world.random.int(6, 14) }, (_, index) => {
    const time = new Date(at + index * 700).toISOString();
    const status = index % 5 === 4 ? 500 : 200;
    return `${source} - - [${time}] "POST ${path} HTTP/1.1" ${status} ${world.random.int(200, 9000)}`;
  });
}
