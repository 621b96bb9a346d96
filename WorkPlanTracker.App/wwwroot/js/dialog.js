export function open(dialog) {
  const opener = document.activeElement;
  dialog.showModal();
  dialog.querySelector('input:not([type=hidden]):not([disabled]), textarea')?.focus();
  // It goes without being closed: the focus is given back all the same.
  const observer = new MutationObserver(() => {
    if (dialog.isConnected) return;
    observer.disconnect();
    if (opener?.isConnected && document.activeElement === document.body) opener.focus({ preventScroll: true });
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
