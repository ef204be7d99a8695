// What pdf.js wants to find when it loads and never uses to read text: Node has none of it.
class StandIn {}
const globals = globalThis as Record<string, unknown>;
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= StandIn;
