/**
 * What a page sent, from JSON. Names that every object has are refused: what is written under one of
 * them would be written into all objects.
 */
export function readMessage<Message>(text: string): Message {
  return JSON.parse(text, (key, value) => {
    if (key in {}) throw new SyntaxError(`“${key}” is no name that a page sends.`);
    return value;
  }) as Message;
}
