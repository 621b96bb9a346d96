// Menus that drop from a button close at a click elsewhere, at a choice that leads to another view, and at Escape, which gives the focus back.
document.addEventListener('click', event => document.querySelectorAll('details.drop[open]').forEach(menu => {
  if (!menu.contains(event.target) || event.target.closest('.pop a[href]')) menu.open = false;
}));
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && event.target.closest?.('details.drop[open]');
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});
const focusIn = menu => menu.querySelector('.pop input:not([type=checkbox])')?.focus();
document.addEventListener('toggle', event => {
  const menu = event.target;
  if (!menu.matches?.('details.drop[open]')) return;
  if (menu.querySelector('.pop')) return focusIn(menu);
  // What is in it arrives with its first opening.
  new MutationObserver((_, arrival) => {
    if (!menu.querySelector('.pop')) return;
    arrival.disconnect();
    if (menu.open) focusIn(menu);
  }).observe(menu, { childList: true, subtree: true });
}, true);
