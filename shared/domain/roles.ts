import { z } from 'zod';

/** What a person does in an exercise. Sides are named by function, never by colour. */
export const ROLES = [
  'organiser',
  'chief-referee',
  'referee',
  'attack-team',
  'defender',
  'superior',
  'observer',
] as const;

export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;
