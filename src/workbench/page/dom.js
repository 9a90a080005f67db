/** An element with its attributes and children; text is always text, never markup. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'value') node.value = value;
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}

/** Only addresses that cannot run anything. */
export const link = (url, ...children) =>
  /^(https?:|mailto:|tel:)/i.test(url)
    ? el('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...children)
    : el('span', {}, ...children);

/** Redraw without losing the keyboard's place: elements keep their ids from one drawing to the next. */
export function keepingFocus(draw) {
  const { id, selectionStart, selectionEnd } = document.activeElement ?? {};
  const message = document.activeElement?.closest('article')?.id;
  draw();
  // Only when drawing took the focus away: a drawing may also have moved it on purpose.
  if (!id || document.activeElement !== document.body) return;
  // A message that was replaced may have lost the button that was pressed.
  const again = document.getElementById(id) ?? document.getElementById(message);
  again?.focus({ preventScroll: true });
  if (typeof selectionStart === 'number' && again?.setSelectionRange) {
    try {
      again.setSelectionRange(selectionStart, selectionEnd);
    } catch {
      // Some kinds of input have no caret to put back.
    }
  }
}
