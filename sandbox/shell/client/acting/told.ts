/** Draws what an action answered: its sentence, its lists with links to what they cite, and the answer itself. */

type Answer = Readonly<Record<string, unknown>>;

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** "outputName" as people read it. */
const named = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

/** What says nothing is not drawn; it stands in the answer as it came. */
const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

function drawn(value: unknown): Node {
  if (Array.isArray(value)) return element('ul', 'told-list', ...value.map((one) => element('li', '', drawn(one))));
  if (!isAnswer(value)) return document.createTextNode(String(value));
  const { key, address, summary, ...rest } = value;
  const isCited = typeof key === 'string' && typeof address === 'string';
  const entries = Object.entries(isCited ? rest : value);
  const told = entries.filter(([name, one]) => !isEmpty(one) && !(name === 'more' && one === 0));
  if (isCited) return element('div', '', ...citation(key, address, summary), fields(told));
  // The first thing that is said of a row is what it is about.
  const [[, title] = []] = told;
  if (typeof title !== 'string') return fields(told);
  return element('div', '', element('strong', '', title), fields(told.slice(1)));
}

/** Only an address of a page becomes a link. */
function citation(key: string, address: string, summary: unknown): Node[] {
  if (!/^https?:\/\//.test(address)) return [document.createTextNode(key)];
  const link = element('a', '', key);
  link.href = address;
  return [link, document.createTextNode(typeof summary === 'string' ? ` ${summary}` : '')];
}

const fields = (entries: readonly [string, unknown][]): HTMLElement =>
  element(
    'dl',
    'told-fields',
    ...entries.map(([name, value]) =>
      element('div', '', element('dt', '', named(name)), element('dd', '', drawn(value))),
    ),
  );

/** @returns what an action answered, drawn. */
export function drawTold(answer: unknown): Node[] {
  const json = element('details', '', element('summary', '', 'The answer as it came'));
  json.append(element('pre', '', JSON.stringify(answer, null, 2) ?? 'nothing'));
  if (!isAnswer(answer)) return [json];
  const { sentence, errors, ...rest } = answer;
  if (Array.isArray(errors)) {
    const messages = errors.map((one) => element('li', '', isAnswer(one) ? String(one['message']) : String(one)));
    return [element('ul', 'told-errors', ...messages), json];
  }
  return [element('p', 'told-sentence', String(sentence ?? '')), drawn(rest), json];
}

/** @returns a heading over what came of a run, or why nothing did. */
export const toldHeading = (text: string, isWrong = false): HTMLElement =>
  element('p', isWrong ? 'told-heading told-wrong' : 'told-heading', text);
