import { homedir } from 'node:os';
import process from 'node:process';
import { nodeCrypto, nodeDigest } from './cli-io.ts';
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  platform: process.platform,
  home: homedir(),
  now: Date.now,
  crypto: nodeCrypto,
  digest: nodeDigest,
});
