import { part } from './part';

const SHOW_AFTER_MS = 300;

/** Shows words while something runs for longer than 300 ms. */
export async function showWait<T>(words: string, work: Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    part('wait').textContent = words;
    part('wait').hidden = false;
  }, SHOW_AFTER_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    part('wait').hidden = true;
  }
}
