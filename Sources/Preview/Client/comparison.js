// What differs between two states of a page as the server sends them: what has to be done to make one the other.

const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;

/** All that a node says. */
const words = (node) => (isElement(node) ? node.outerHTML : node.data);

// What has another id is another thing: it must not inherit what was typed into the one before, or that it was opened.
const isKind = (old, fresh) => old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName
  && old.namespaceURI === fresh.namespaceURI && old.id === fresh.id;

const isSame = (old, fresh) => isKind(old, fresh) && words(old) === words(fresh);

export class Comparison {
  /** Nodes that stay, with what they become. */
  kept = new Map();
  /** Elements whose attributes differ. */
  attributes = [];
  /** Texts and comments that differ. */
  texts = [];
  /** Children that go and come, as `{ parent, out, into, next }`: `next` of the old ones is the one behind. */
  ranges = [];

  constructor(old, fresh) {
    this.#compare(old.documentElement, fresh.documentElement);
  }

  /** The old elements in which something differs, each for itself. */
  get touched() {
    return new Set([
      ...this.attributes.map(([old]) => old),
      ...this.texts.map(([old]) => old.parentNode),
      ...this.ranges.map(({ parent }) => parent),
    ]);
  }

  #compare(old, fresh) {
    this.kept.set(old, fresh);
    if (words(old.cloneNode(false)) !== words(fresh.cloneNode(false))) this.attributes.push([old, fresh]);
    const [before, after] = [[...old.childNodes], [...fresh.childNodes]];
    let [from, to] = [0, 0];
    for (const [index, other] of [...samePairs(before, after), [before.length, after.length]]) {
      this.#fill(old, before.slice(from, index), after.slice(to, other), before[index] ?? null);
      if (index < before.length) this.#keep(before[index], after[other]);
      [from, to] = [index + 1, other + 1];
    }
  }

  // Between two children that are the same.
  #fill(parent, out, into, next) {
    if (out.length === into.length && out.every((node, index) => isKind(node, into[index]))) {
      out.forEach((node, index) => this.#change(node, into[index]));
    } else {
      this.ranges.push({ parent, out, into, next });
    }
  }

  #change(old, fresh) {
    if (isElement(old)) return this.#compare(old, fresh);
    this.kept.set(old, fresh);
    this.texts.push([old, fresh]);
  }

  // All below is the same.
  #keep(old, fresh) {
    this.kept.set(old, fresh);
    const nodes = fresh.childNodes;
    old.childNodes.forEach((child, index) => this.#keep(child, nodes[index]));
  }
}

/** The positions of children that are the same in both, as many as there are in one order. */
function samePairs(before, after) {
  const shorter = Math.min(before.length, after.length);
  let [start, end] = [0, 0];
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const range = (length, [first, second]) => Array.from({ length }, (_, index) => [first + index, second + index]);
  const middle = longestPairs(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    ...range(start, [0, 0]),
    ...middle.map(([index, other]) => [start + index, start + other]),
    ...range(end, [before.length - end, after.length - end]),
  ];
}

// The longest common subsequence, by a table; where that would be too large, what is between is exchanged as a whole.
const TABLE = 250_000;

function longestPairs(before, after) {
  const width = after.length + 1;
  if (before.length === 0 || after.length === 0 || before.length * width > TABLE) return [];
  const [old, fresh] = [before, after].map((nodes) => nodes.map((node) => `${node.nodeType} ${words(node)}`));
  const longest = new Uint32Array((before.length + 1) * width);
  for (let index = before.length - 1; index >= 0; index -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const here = index * width + other;
      longest[here] = old[index] === fresh[other]
        ? longest[here + width + 1] + 1 : Math.max(longest[here + width], longest[here + 1]);
    }
  }
  const pairs = [];
  for (let [index, other] = [0, 0]; index < before.length && other < after.length;) {
    const here = index * width + other;
    if (old[index] === fresh[other]) pairs.push([index++, other++]);
    else if (longest[here + width] >= longest[here + 1]) index += 1;
    else other += 1;
  }
  return pairs;
}
