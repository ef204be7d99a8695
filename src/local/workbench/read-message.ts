/**
 * What a page sent, from JSON. Names that every object has are refused: what is written under one of
 * them would be written into all objects.
 */
export function readMessage<Message>(text: string): Message {
  return JSON.parse(text, (key, value) => {
    if (key in {}) throw new SyntaxError(`Unexpected key “${key}” in a message.`);
    return value;
  }) as Message;
}
