// Putting a screen in place of the one before: eye and hand stay where they were, what is typed stays typed.

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTyped = (element: Element | null): element is Typed =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;

/** `moved`: another screen than before; its title is read out and the page begins at the top. */
export function replaceBody(nodes: readonly Node[], moved: boolean): void {
  const at = document.activeElement;
  const [id, value] = [at?.id ?? '', isTyped(at) ? at.value : null];
  const caret = at instanceof HTMLInputElement && at.type === 'search' ? at.selectionStart : null;
  const scroll = window.scrollY;
  document.body.replaceChildren(...nodes);
  if (moved) {
    window.scrollTo(0, 0);
    const first = document.querySelector<HTMLElement>('[autofocus]') ?? document.getElementById('title');
    first?.focus({ preventScroll: true });
    return;
  }
  window.scrollTo(0, scroll);
  const again = id ? document.getElementById(id) : null;
  if (isTyped(again) && value !== null) again.value = value;
  again?.focus({ preventScroll: true });
  if (again instanceof HTMLInputElement && caret !== null) again.setSelectionRange(caret, caret);
}
