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
// Text far beyond every limit is answered here and stays on the page: one message to the server holds 128 KB at most.
(() => {
  const most = 20000;
  const answer = document.createElement('div');
  answer.className = 'too-long';
  answer.setAttribute('role', 'alert');
  const guard = event => {
    const field = event.target;
    if (typeof field?.value !== 'string' || field.value.length <= most) { if (answer.isConnected && field?.dataset?.tooLong) { delete field.dataset.tooLong; answer.remove(); } return; }
    event.stopImmediatePropagation();
    field.dataset.tooLong = '1';
    answer.textContent = `Shorten this text: it has ${field.value.length.toLocaleString('en-GB')} characters, far more than can be kept. It stays here until you do; nothing was sent.`;
    (field.closest('label') ?? field.parentElement).after(answer);
  };
  addEventListener('input', guard, true);
  addEventListener('change', guard, true);
})();
