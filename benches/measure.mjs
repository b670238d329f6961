// One way to measure for every host: rounds in which work is done again and again for some milliseconds.

/** A round of at least so many milliseconds; returns the nanoseconds that the work took once. */
export function round(work, milliseconds) {
  const start = performance.now();
  let times = 0;
  let now = start;
  do {
    // Looking at the clock must not be what is measured.
    for (let left = 1 + (times >> 3); left > 0; left -= 1) kept = work(times++);
    now = performance.now();
  } while (now - start < milliseconds);
  return ((now - start) * 1e6) / times;
}

/** What was worked out is kept where no compiler can prove that nobody looks. */
export let kept;

/** Best, middle and the spread between the quarters, as a share of the middle. */
export function summed(rounds) {
  const sorted = [...rounds].sort((one, other) => one - other);
  const at = (share) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
  return { best: sorted[0], median: at(0.5), spread: (at(0.75) - at(0.25)) / at(0.5), rounds: sorted.length };
}
