// Which of the people in a log may be one person, spelled in two ways.
import {
  areAddressesAlike,
  couldBeOne,
  keysOfName,
  type NameWords,
  wordsOfName,
} from '../log/names';
import { fold } from '../text';
import type { Person } from './people';
import type { NamePair } from './set-up';

/** Pairs of people who could be one: names alike, one name with two addresses, or addresses alike. */
export function findSimilar(people: Person[], answered: NamePair[]): NamePair[] {
  const pairs: NamePair[] = [];
  const isAnswered = (a: string, b: string) =>
    answered.some(
      ({ other, name }) =>
        (fold(other) === fold(a) && fold(name) === fold(b)) ||
        (fold(other) === fold(b) && fold(name) === fold(a)),
    );
  for (const [first, second] of listNeighbors(people)) {
    const [one, two] = [people[first.index], people[second.index]];
    const isTwin = fold(one.name) === fold(two.name);
    if (isTwin ? !isOneAddressMore(one, two) : !couldBeOne(first.words, second.words)) continue;
    const [a, b] = isTwin ? [one.email, two.email] : [one.name, two.name];
    if (a === '' || b === '' || isAnswered(a, b)) continue;
    // The fuller name, or the one with more rows, stays.
    const isFirst = isTwin ? one.rows.length >= two.rows.length : a.length >= b.length;
    pairs.push(isFirst ? { other: b, name: a } : { other: a, name: b });
  }
  return pairs;
}

interface NameAt {
  index: number;
  words: NameWords;
}

/** Pairs of people whose names are near enough to be compared, in the log's order. */
function listNeighbors(people: Person[]): [NameAt, NameAt][] {
  const byKey = new Map<string, NameAt[]>();
  const pairs: [NameAt, NameAt][] = [];
  for (const [index, { name }] of people.entries()) {
    const own = { index, words: wordsOfName(name) };
    const near = new Set<NameAt>();
    for (const key of keysOfName(own.words)) {
      const known = byKey.get(key);
      for (const other of known ?? []) near.add(other);
      if (known) known.push(own);
      else byKey.set(key, [own]);
    }
    near.delete(own);
    for (const other of near) pairs.push([other, own]);
  }
  return pairs.sort(([a, b], [c, d]) => a.index - c.index || b.index - d.index);
}

/** Two people of one name may be one where their districts begin with one word, or their addresses are nearly one. */
function isOneAddressMore(one: Person, two: Person): boolean {
  const [here, there] = [one, two].map(({ district }) => fold(district).split(' ')[0]);
  return here === there || here === '' || there === '' || areAddressesAlike(one.email, two.email);
}
