export function open(dialog) {
  const opener = document.activeElement;
  dialog.showModal();
  (dialog.querySelector('[data-first]') ?? dialog.querySelector('input:not([type=hidden]):not([disabled]), textarea'))?.focus();
  let last = null;
  const observer = new MutationObserver(() => {
    // What is wrong takes the focus, once.
    const wrong = dialog.querySelector('[aria-invalid="true"]');
    if (wrong && wrong !== last) wrong.focus();
    last = wrong;
    if (dialog.isConnected) return;
    // It goes without being closed: the focus is given back all the same.
    observer.disconnect();
    if (opener?.isConnected && document.activeElement === document.body) opener.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-invalid'] });
}
