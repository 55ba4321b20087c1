// The search field answers while one types: an editable combobox with a list (ARIA Authoring Practices). Without this the
// form is sent as any other; with it too, unless one of the list is chosen.

'use strict';

const PAUSE = 150;
const SHORTEST = 2;

for (const form of document.querySelectorAll('form[data-suggest]')) {
  const field = form.querySelector('input[name="q"]');
  if (field) combobox(form, field);
}

function combobox(form, field) {
  const list = document.createElement('ul');
  list.id = `${field.id}-list`;
  list.className = 'sg-options nobullet-list no-max-width';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', form.dataset.suggestLabel);
  list.hidden = true;
  const said = document.createElement('p');
  said.className = 'sr-only';
  said.setAttribute('role', 'status');
  form.append(list, said);
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');

  let options = [];
  let active = -1;
  let waiting = 0;
  let asking = null;
  // What was asked last, so that a key that changes nothing asks nothing.
  let asked = field.value.trim();

  const close = () => {
    clearTimeout(waiting);
    asking?.abort();
    list.hidden = true;
    mark(-1);
    field.setAttribute('aria-expanded', 'false');
  };

  const mark = (index) => {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = options[active];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', option.id);
    } else {
      field.removeAttribute('aria-activedescendant');
    }
  };

  // The answer is a piece of a page: a sentence on how many there are, and a list of links.
  const show = (answer) => {
    const page = new DOMParser().parseFromString(answer, 'text/html');
    options = [...page.querySelectorAll('ul > li > a')].map((link, index) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.href = link.getAttribute('href');
      option.append(...link.childNodes);
      return option;
    });
    list.replaceChildren(...options);
    active = -1;
    field.removeAttribute('aria-activedescendant');
    list.hidden = options.length === 0;
    field.setAttribute('aria-expanded', String(options.length > 0));
    said.textContent = page.querySelector('p')?.textContent ?? '';
  };

  const ask = async (words) => {
    asking?.abort();
    asking = new AbortController();
    const address = `${form.dataset.suggest}?${new URLSearchParams({ q: words })}`;
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'text/html' } });
      const text = await answer.text();
      if (answer.ok && document.activeElement === field) show(text);
    } catch {
      // A later question has taken its place, or the line is broken: the form still works.
    }
  };

  field.addEventListener('input', () => {
    const words = field.value.trim();
    if (words === asked) return;
    asked = words;
    clearTimeout(waiting);
    if (words.length < SHORTEST) {
      said.textContent = '';
      close();
    } else {
      waiting = setTimeout(() => ask(words), PAUSE);
    }
  });

  field.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const is_open = !list.hidden;
    const last = options.length - 1;
    if (event.key === 'Escape' && is_open) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' && options.length > 0) {
      event.preventDefault();
      open();
      mark(active < last ? active + 1 : -1);
    } else if (event.key === 'ArrowUp' && options.length > 0) {
      event.preventDefault();
      open();
      mark(active < 0 ? last : active - 1);
    } else if (event.key === 'Enter' && is_open && options[active]) {
      event.preventDefault();
      go(options[active]);
    } else if (event.key === 'Tab') {
      close();
    }
  });

  const open = () => {
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
  };

  const go = (option) => {
    close();
    location.assign(option.dataset.href);
  };

  // The field keeps the focus while one points at the list.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) go(option);
  });
  field.addEventListener('blur', close);
  form.addEventListener('submit', close);
}
