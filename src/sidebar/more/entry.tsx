import { render } from 'preact';
import { markRows, removeMarks } from '../fix/marks';
import { addSignIn } from '../submit/sign-in-sheet';
import type { Tools } from './tools-api';
import { ToolsPanel } from './tools-panel';

const tools: Tools = {
  show: (place, props) => render(<ToolsPanel {...props} />, place),
  addSignIn,
  markRows,
  removeMarks,
};

(globalThis as unknown as { AlctoTools: Tools }).AlctoTools = tools;
