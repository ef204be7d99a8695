// XML elements by their local names: which prefix stands for a namespace is the writer's choice.
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { DocumentFault } from './document-fault';

export type Element = XmlElement;

/** The root element. A document type is refused: Office never writes one, and entities live in it. */
export function parseElement(text: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 10_000))) throw new DocumentFault('BROKEN');
  try {
    const { root } = parseXml(text);
    if (root) return root;
  } catch (error) {
    throw new DocumentFault('BROKEN', error);
  }
  throw new DocumentFault('BROKEN');
}

export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

export function childElements(element: Element): Element[] {
  return element.children.filter((child): child is Element => child instanceof XmlElement);
}

/** Elements and the texts between them, in their order. */
export function childNodes(element: Element): (Element | string)[] {
  return element.children.flatMap((child) => {
    if (child instanceof XmlElement) return child;
    return child instanceof XmlText ? child.text : [];
  });
}

export function findChild(element: Element | undefined, name: string): Element | undefined {
  return element && childElements(element).find((child) => localName(child) === name);
}

/** All descendants of a local name. What stands in a Fallback is the same thing a second time, and left out. */
export function findAll(element: Element, name: string): Element[] {
  const found: Element[] = [];
  for (const child of childElements(element)) {
    if (localName(child) === 'Fallback') continue;
    if (localName(child) === name) found.push(child);
    found.push(...findAll(child, name));
  }
  return found;
}

/** An attribute's value whatever its prefix. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  for (const key in element?.attributes)
    if (key === name || key.endsWith(`:${name}`)) return element.attributes[key];
  return undefined;
}

/** An on/off property: there without a value, or with one that does not say off; undefined where absent. */
export function readToggle(element: Element | undefined): boolean | undefined {
  return element && !/^(0|false|off|none)$/i.test(attribute(element, 'val') ?? '');
}
