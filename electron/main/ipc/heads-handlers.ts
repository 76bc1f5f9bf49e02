import type { Handlers } from '#shared/ipc/contract.ts';
import type { HeadsFolder } from '../files/heads-folder.ts';
import type { Caller } from './caller.ts';

type HeadsChannels = Pick<Handlers<Caller>, Extract<keyof Handlers<Caller>, `heads:${string}`>>;

export const headsHandlers = (heads: HeadsFolder): HeadsChannels => ({
  'heads:list': () => heads.list(),
  'heads:read': ({ key }) => heads.read(key),
  'heads:write': ({ key, text }) => heads.write(key, text),
  'heads:remove': ({ key }) => heads.remove(key),
});
