import { type Act, useAct } from '#renderer/data/use-act.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';

/** Runs commands of these pages: what was done is said with a way to undo it, a refusal in words. */
export const usePostureAct = (): Act => useAct(useToasts());
