import type { ExerciseId } from '#shared/kernel/ids.ts';

/** Text for whoever opens a package with an ordinary unzip. The same words for every package, so that its bytes follow from its content. */
export const packageReadme = (
  exercise: ExerciseId,
): string => `演练裁判台（Umpire）数据包 · Umpire package
演练编号 · Exercise: ${exercise}

本文件是一个普通的 ZIP，任何解压软件都能打开。
  manifest.json       目录：每个文件的大小和 SHA-256
  manifest.sig        对目录的 Ed25519 签名（64 字节）
  certificates.jsonl  各设备的公钥
  checkpoints.jsonl   检查点
  rule-book.json      评分规则（如有）
  streams/            操作记录，一行一批：JSON、制表符、签名
  evidence/           证据文件，文件名即其 SHA-256
请勿修改其中任何内容：改动一个字节，导入时就会被拒绝。
自行核对：在解压后的文件夹里运行 sha256sum，与 manifest.json 比较。

This is an ordinary ZIP; any unzip opens it.
  manifest.json       contents: size and SHA-256 of every file
  manifest.sig        Ed25519 signature of the contents (64 bytes)
  certificates.jsonl  public keys of the devices
  checkpoints.jsonl   checkpoints
  rule-book.json      the rule book, where there is one
  streams/            what was done, one batch a line: JSON, a tab, its signature
  evidence/           evidence files, named by their SHA-256
Change nothing in it: one altered byte and it will be refused.
To check by hand, run sha256sum in the unpacked folder and compare with manifest.json.
`;
