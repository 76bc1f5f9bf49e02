/** Round marks from 0 to at least `max`, about `wanted` of them. */
export function ticksTo(max: number, wanted = 5): number[] {
  if (max <= 0) return [0, 1];
  const raw = max / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * (raw / power <= 1 ? 1 : raw / power <= 2 ? 2 : raw / power <= 5 ? 5 : 10);
  const whole = Math.max(step, 1);
  const marks: number[] = [];
  for (let at = 0; at < max + whole; at += whole) marks.push(at);
  return marks;
}

/** About `wanted` moments between two others, all of them at whole hours or days of the given zone offset. */
export function momentTicks(from: number, to: number, offsetMs: number, wanted = 7): number[] {
  const steps = [1, 2, 3, 6, 12, 24, 48, 72, 168, 336].map((hours) => hours * 3_600_000);
  const step = steps.find((candidate) => (to - from) / candidate <= wanted) ?? 720 * 3_600_000;
  const marks: number[] = [];
  for (let at = Math.ceil((from + offsetMs) / step) * step - offsetMs; at <= to; at += step)
    marks.push(at);
  return marks;
}
