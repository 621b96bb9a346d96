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
// A word that is offered for a field is typed into it, on a line of its own.
document.addEventListener('click', event => {
  const offered = event.target.closest?.('[data-offered]'), field = offered?.form?.elements[offered.dataset.offered];
  if (!field) return;
  field.value = [field.value.trimEnd(), offered.textContent].filter(line => line).join('\n');
  (offered.nextElementSibling ?? field).focus();
  field.dispatchEvent(new Event('input', { bubbles: true }));
});
