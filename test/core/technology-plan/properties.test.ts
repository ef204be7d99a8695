// What holds for any plan, over random ones; a failing seed is printed.
import fc from 'fast-check';
import { PLAN_POLICY } from '../../../src/core/policy/plan-policy';
import type { Outline } from '../../../src/core/technology-plan/outline';
import { readSections as readSectionsFor } from '../../../src/core/technology-plan/read-sections';
import { runs } from '../../deep/models/runs';
import { outline } from './make-outline';

const readSections = (document: Outline) => readSectionsFor(document, PLAN_POLICY);

const NAMES = PLAN_POLICY.sections.map((section) => section.name);
const statesOf = (lines: string[]) => readSections(outline(lines)).map(({ state }) => state);
const HEADINGS = [...NAMES, 'Goals', 'Budget', 'Vision', 'Objectives', 'Our Schools', 'Resources'];
const text = fc.constantFrom(
  '> We teach.',
  '> Devices for all.',
  '> Training and a budget.',
  '> Our goals.',
);
const part = fc
  .tuple(
    fc.constantFrom(...HEADINGS),
    // Headings with nothing under them are a list of contents where three stand together.
    fc.array(text, { minLength: 1, maxLength: 2 }),
    fc.option(fc.tuple(fc.constantFrom(...HEADINGS), text)),
  )
  .map(([heading, texts, sub]) => [
    `# ${heading}`,
    ...texts,
    ...(sub ? [`## ${sub[0]}`, sub[1]] : []),
  ]);

test('the order of the sections changes no state', () => {
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 8 }).chain((parts) => {
        const all = { minLength: parts.length, maxLength: parts.length };
        return fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, all));
      }),
      ([parts, shuffled]) => expect(statesOf(shuffled.flat())).toEqual(statesOf(parts.flat())),
    ),
    runs(100),
  );
});

test('putting all a level deeper changes no state', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const lines = parts.flat();
      const deeper = ['# Our Plan', ...lines.map((line) => line.replace(/^#/, '##'))];
      expect(statesOf(deeper)).toEqual(statesOf(lines));
    }),
    runs(100),
  );
});

test('body text never makes a missing section found or likely', () => {
  const body = fc.oneof(text, fc.constantFrom(...NAMES), fc.string());
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), fc.array(body), (parts, added) => {
      // Text under an empty heading does make a section, so that it is added before all headings.
      const before = statesOf(parts.flat());
      const plain = outline(added.map((line) => ` ${line}`)).blocks;
      const document = outline(parts.flat());
      const after = readSections({ ...document, blocks: [...plain, ...document.blocks] });
      after.forEach(({ state }, index) => {
        if (before[index] === 'MISSING') expect(['MISSING', 'WEAK']).toContain(state);
        if (before[index] === 'FOUND') expect(state).toBe('FOUND');
      });
    }),
    runs(100),
  );
});

test('any text is read without a fault', () => {
  const anyBlock = fc.record({
    text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HEADINGS)),
    level: fc.option(fc.integer({ min: 0, max: 6 })),
    by: fc.constantFrom('style', 'outline', 'size', 'bold', null),
    page: fc.option(fc.nat()),
    isContents: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(anyBlock), (blocks) => {
      expect(readSections({ ...outline([]), blocks } as never)).toHaveLength(6);
    }),
    runs(100),
  );
});
