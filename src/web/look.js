// Small helps for a keyboard and for long work. Every page works without this file.
(() => {
  const typing = (el) =>
    el.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');

  // A key that stands on a button or link (data-key) presses it; arrows stay with the radios they move.
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target)) return;
    if (event.key.startsWith('Arrow') && event.target.closest('[type=radio], .scroll')) return;
    const named = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const press = document.querySelector(`[data-key="${CSS.escape(named)}"]`);
    if (!press) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    press.click();
  });

  // "/" goes to the search; j and k walk through the rows of a table; Enter follows the row's own link.
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === '/') {
      const search = document.querySelector('input[type=search]');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
      return;
    }
    if (event.key !== 'j' && event.key !== 'k') return;
    const links = [...document.querySelectorAll('table[data-keys] tbody th a')];
    if (links.length === 0) return;
    const here = links.findIndex((link) => link.closest('tr').contains(document.activeElement));
    const next = here < 0 ? 0 : here + (event.key === 'j' ? 1 : -1);
    links[Math.min(Math.max(next, 0), links.length - 1)].focus();
  });

  // A form of filters sends itself when something is chosen.
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-auto]');
    if (form) form.requestSubmit();
  });

  // A part marked data-poll="/address" is fetched again until what comes back is no longer marked.
  const poll = async (part, wait) => {
    await new Promise((done) => setTimeout(done, wait));
    if (!part.isConnected) return;
    if (document.hidden) return poll(part, wait);
    try {
      const answer = await fetch(part.dataset.poll, { headers: { accept: 'text/html' } });
      if (!answer.ok) return poll(part, Math.min(wait * 2, 30000));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh =
        page.querySelector(part.id ? `#${CSS.escape(part.id)}` : '[data-poll]') ??
        page.body.firstElementChild;
      if (!fresh) return;
      part.replaceWith(fresh);
      if (fresh.dataset.poll) return poll(fresh, 2000);
    } catch {
      return poll(part, Math.min(wait * 2, 30000));
    }
  };
  for (const part of document.querySelectorAll('[data-poll]')) void poll(part, 2000);
})();
