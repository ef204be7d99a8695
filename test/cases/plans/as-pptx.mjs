// Presentations written by pptxgenjs.
import PptxGenJs from 'pptxgenjs';

const SLIDES = [
  ['Technology Plan 2024–2027', ['Cedar Hollow County Schools', 'Cabinet meeting, May 6, 2025']],
  ['Where we stand', ['412 teachers surveyed', 'A third of the laptops are past year five']],
  [
    'What we will do',
    ['A display in every classroom', 'A device for every student in grades 3 to 12'],
  ],
  ['What it costs', ['$310,000 a year for laptops', 'E-rate pays 80 percent of the switches']],
];

function defineMaster(deck) {
  deck.defineSlideMaster({
    title: 'PLAIN',
    objects: [
      {
        placeholder: {
          options: { name: 'title', type: 'title', x: 0.5, y: 0.3, w: 9, h: 1 },
          text: '',
        },
      },
      {
        placeholder: {
          options: { name: 'body', type: 'body', x: 0.5, y: 1.5, w: 9, h: 3.5 },
          text: '',
        },
      },
    ],
    slideNumber: { x: 9, y: 5.2 },
  });
}

function withTitles(hidden) {
  const deck = new PptxGenJs();
  defineMaster(deck);
  SLIDES.forEach(([title, lines], index) => {
    const slide = deck.addSlide({ masterName: 'PLAIN' });
    slide.addText(title, { placeholder: 'title' });
    slide.addText(
      lines.map((text) => ({ text, options: { breakLine: true } })),
      { placeholder: 'body' },
    );
    if (hidden.includes(index)) slide.hidden = true;
    if (index === 3)
      slide.addChart(deck.ChartType.bar, [{ name: 'Cost', labels: ['A', 'B'], values: [3, 4] }], {
        x: 5,
        y: 3,
        w: 4,
        h: 2,
      });
  });
  return deck;
}

function withTextBoxes() {
  const deck = new PptxGenJs();
  for (const [title, lines] of SLIDES) {
    const slide = deck.addSlide();
    slide.addText(title, { x: 0.5, y: 0.3, w: 9, h: 1, fontSize: 32 });
    slide.addText(
      lines.map((text) => ({ text, options: { breakLine: true } })),
      {
        x: 0.5,
        y: 1.5,
        w: 9,
        h: 3,
        fontSize: 18,
      },
    );
  }
  return deck;
}

/** name -> bytes of each presentation. */
export async function makePptx() {
  const decks = {
    'cabinet-presentation.pptx': withTitles([]),
    'hidden-slides.pptx': withTitles([1]),
    'text-box-slides.pptx': withTextBoxes(),
  };
  const made = {};
  for (const [name, deck] of Object.entries(decks))
    made[name] = await deck.write({ outputType: 'nodebuffer' });
  return made;
}
