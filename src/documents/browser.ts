// The reader as a script: of a page, where it sets `AlctoReader`, or of a worker, where it reads what it is told.
import type { ReadingAnswer, ReadingRequest } from './answer-reading';
import * as reader from './entry';

interface Scope {
  AlctoReader?: typeof reader;
  document?: unknown;
  onmessage?(event: { data: ReadingRequest }): void;
  postMessage(answer: ReadingAnswer | 'ready'): void;
}

const scope = globalThis as unknown as Scope;
if (scope.document) {
  scope.AlctoReader = { ...reader };
} else {
  scope.onmessage = ({ data }) => {
    reader.answerReading(data, (answer) => scope.postMessage(answer));
  };
  scope.postMessage('ready');
}
