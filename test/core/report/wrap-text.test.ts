import fc from 'fast-check';
import { measureText, wrapText } from '../../../src/core/report/wrap-text';

test('a text breaks between words', () => {
  expect(wrapText('one two three', measureText('one two', 10), 10)).toEqual(['one two', 'three']);
});

test('a word longer than a line breaks inside', () => {
  expect(wrapText('aaaa', measureText('aa', 10), 10)).toEqual(['aa', 'aa']);
});

test('an empty text is one empty line', () => {
  expect(wrapText('', 100, 10)).toEqual(['']);
});

test('no word is lost and no line is wider than asked, but for a single letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const lines = wrapText(text, 60, 10);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) {
        expect(measureText(line, 10) <= 60 || [...line].length === 1).toBe(true);
      }
    }),
  );
});
