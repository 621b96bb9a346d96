// Boxes ticked in a list of any length are kept in one text field of their form, so that a draft holds them all, those that are not on the screen too:
// "all", "none", "all but A, B", "only A, B". A box carries data-tick (the field's name) and its value; a button data-tick-all or data-tick-none.
const fieldOf = (element, name) => element.closest('form')?.elements.namedItem(name);

function write(field, words) {
  if (!field || field.value === words) return;
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

addEventListener('change', ({ target }) => {
  const field = target.dataset?.tick && fieldOf(target, target.dataset.tick);
  if (!field) return;
  const words = field.value.trim(), all = words.startsWith('all');
  const named = new Set((/^(?:all but|only) (.*)$/.exec(words)?.[1] ?? '').split(',').map(name => name.trim()).filter(Boolean));
  if (target.checked === all) named.delete(target.value); else named.add(target.value);
  write(field, named.size === 0 ? (all ? 'all' : 'none') : `${all ? 'all but' : 'only'} ${[...named].join(', ')}`);
}, true);

addEventListener('click', ({ target }) => {
  const { tickAll, tickNone } = target.closest?.('[data-tick-all], [data-tick-none]')?.dataset ?? {};
  if (tickAll ?? tickNone) write(fieldOf(target, tickAll ?? tickNone), tickAll ? 'all' : 'none');
});
