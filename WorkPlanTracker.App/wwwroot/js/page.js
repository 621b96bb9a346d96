// Small manners of every page. Menus close when the focus leaves them or Escape is pressed.
document.addEventListener('click', event => document.querySelectorAll('details.who[open]').forEach(d => { if (!d.contains(event.target)) d.open = false; }));
document.addEventListener('keydown', event => { if (event.key === 'Escape') document.querySelectorAll('details.who[open]').forEach(d => { d.open = false; }); });
// On a narrow screen the menu is one line that slides: the page that is open stays in sight. Each page gives its heading the focus.
document.addEventListener('focusin', event => {
  const rail = event.target.matches('h1') && document.querySelector('.rail'), here = rail && rail.querySelector('.active');
  if (here && rail.scrollWidth > rail.clientWidth) rail.scrollLeft = here.offsetLeft - rail.clientWidth / 2;
});
// The skip link: the base address would send "#main" to the start page.
document.addEventListener('click', event => {
  if (!event.target.closest?.('a.skip')) return;
  event.preventDefault();
  document.getElementById('main')?.focus();
});
