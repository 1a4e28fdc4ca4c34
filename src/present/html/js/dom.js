// Elements made by hand: what comes from a spreadsheet is only ever text.

/** h('p', { class: 'note' }, 'text', child): attributes and children that are null or false are left out, functions are listeners. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat())
    if (child !== null && child !== undefined && child !== false && child !== '')
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  return element;
}

/** Text of either direction that cannot turn what stands beside it. */
export function own(text) {
  return h('bdi', null, text);
}

/** Says something to those who listen rather than look. */
export function announce(text) {
  const place = document.getElementById('live');
  if (place) place.textContent = text;
}
