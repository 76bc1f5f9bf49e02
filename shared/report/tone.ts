/** Meaning of a coloured thing; never shown by colour alone. */
export type Tone = 'neutral' | 'good' | 'caution' | 'bad' | 'attack' | 'defence';
