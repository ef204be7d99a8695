import { render } from 'preact';
import type { Tools } from '../sidebar/tools-api';
import { markRows, removeMarks } from './marks';
import { addSignIn } from './packet/sign-in-sheet';
import { ToolsPanel } from './tools-panel';

const tools: Tools = {
  show: (place, props) => render(<ToolsPanel {...props} />, place),
  addSignIn,
  markRows,
  removeMarks,
};

(globalThis as unknown as { AlctoTools: Tools }).AlctoTools = tools;
