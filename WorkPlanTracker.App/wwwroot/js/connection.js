// Shows the state of the connection in words; after an eviction the page loads again and the address brings the view back.
(() => {
  const notice = document.getElementById('components-reconnect-modal');
  const states = { 'components-reconnect-show': 'trying', 'components-reconnect-failed': 'off', 'components-reconnect-rejected': 'gone', 'components-reconnect-hide': 'on' };
  const read = () => {
    const found = Object.keys(states).find(name => notice.classList.contains(name));
    const state = found ? states[found] : 'on';
    document.documentElement.dataset.connection = state;
    if (state === 'gone') location.reload();
  };
  new MutationObserver(read).observe(notice, { attributes: true, attributeFilter: ['class'] });
  read();
  // Menus close when the focus leaves them or Escape is pressed.
  document.addEventListener('click', event => document.querySelectorAll('details.who[open]').forEach(d => { if (!d.contains(event.target)) d.open = false; }));
  document.addEventListener('keydown', event => { if (event.key === 'Escape') document.querySelectorAll('details.who[open]').forEach(d => { d.open = false; }); });
})();
// The skip link: the base address would send "#main" to the start page.
document.addEventListener('click', event => {
  if (!event.target.closest?.('a.skip')) return;
  event.preventDefault();
  document.getElementById('main')?.focus();
});
