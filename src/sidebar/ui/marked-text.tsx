/** Words that the policy leaves out of the hours, and what joins them to the hours. */
const EXCLUDED =
  /(\b(?:including |included |with )?(?:lunch|breakfast|dinner|meals?|exhibit hall|exhibits?|registration|vendors?)(?: included)?\b)/i;

/** A text with the words marked that a question is about. */
export function MarkedText({ text }: { text: string }) {
  return (
    <>
      {splitText(text).map(({ part, start, isMarked }) =>
        isMarked ? <mark key={start}>{part}</mark> : part,
      )}
    </>
  );
}

function splitText(text: string) {
  let start = 0;
  return text.split(EXCLUDED).map((part, index) => {
    const found = { part, start, isMarked: index % 2 === 1 };
    start += part.length;
    return found;
  });
}
