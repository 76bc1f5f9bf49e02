/** What a colour means. The two sides of an exercise keep theirs everywhere. */
export type Tone =
  | 'neutral'
  | 'accent'
  | 'positive'
  | 'caution'
  | 'danger'
  | 'info'
  | 'attack'
  | 'defence';
