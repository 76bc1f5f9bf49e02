import { createContext, useContext } from 'react';
import { known } from '#shared/kernel/result.ts';
import type { Host } from './host.ts';

const HostContext = createContext<Host | null>(null);

/** Hands the host to everything inside. */
export const HostProvider = HostContext.Provider;

/** What differs between the desktop app and a browser: files, system preferences, facts of the app. */
export const useHost = (): Host =>
  known(useContext(HostContext), 'the app renders inside HostProvider');
