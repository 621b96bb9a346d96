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
document.addEventListener('toggle', event => {
  if (event.target.matches?.('details.drop[open]')) event.target.querySelector('.pop input:not([type=checkbox])')?.focus();
}, true);
