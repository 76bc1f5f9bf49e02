import { BellRing, Gavel, Inbox, Mail, PenLine, Send, Undo2, Unlock, Users, X } from 'lucide-react';

/** The sign of each step of a finding or response, the same on every page. */
export const ACTION_ICONS = {
  rule: Gavel,
  receive: Inbox,
  return: Undo2,
  submit: Send,
  edit: PenLine,
  assign: Users,
  reveal: Unlock,
  tell: Mail,
  disclose: BellRing,
  withdraw: X,
} as const;
