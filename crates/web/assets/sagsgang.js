// Only improves pages that already work: a warning before leaving what is not saved, the error summary read out first,
// and search from the keyboard.

'use strict';

// A warning before leaving a form that was changed and not sent. A form opts in with data-guard.
for (const form of document.querySelectorAll('form[data-guard]')) {
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault();
  });
}

// A form that came back with complaints begins with them.
document.getElementById('error-summary')?.focus();

// The items of a reading from the keyboard: only while one stands on an item, so no key does anything elsewhere.
const items = [...document.querySelectorAll('.sg-read-item[tabindex]')];
for (const word of document.querySelectorAll('[data-item-keys]')) word.hidden = items.length === 0;
for (const [at, item] of items.entries()) {
  item.addEventListener('keydown', (event) => {
    const writing = event.target.closest('input, textarea, select');
    if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const next = { j: items[at + 1], k: items[at - 1] }[key];
    // What is of the whole reading has its key outside the items.
    const wanted = `[data-key="${CSS.escape(key)}"]`;
    const act = item.querySelector(wanted) ?? document.querySelector(`[data-all-items] ${wanted}`);
    if (!next && !act) return;
    event.preventDefault();
    if (next) next.focus(); else act.click();
  });
}

// The slash leads to the search field, as on many sites of records, unless one is writing.
document.addEventListener('keydown', (event) => {
  const writing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.querySelector('form[role="search"] input[type="search"]');
  if (field) {
    event.preventDefault();
    field.focus();
  }
});
