import { create } from 'zustand';

interface StopDialogState {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Whether the dialog of an emergency stop is open: it can be opened from everywhere. */
export const useStopDialog = create<StopDialogState>((set) => ({
  isOpen: false,
  setOpen: (isOpen) => set({ isOpen }),
}));
