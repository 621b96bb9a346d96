// After a form was sent, the first field that is wrong gets the focus: nobody has to look for what is to be mended.
export function pointOut(form) {
  const sent = Date.now();
  const observer = new MutationObserver(() => {
    const wrong = form.querySelector('[aria-invalid="true"]');
    if (!wrong && form.isConnected && Date.now() - sent < 8000) return;
    observer.disconnect();
    if (wrong && document.activeElement?.getAttribute('aria-invalid') !== 'true') wrong.focus();
  });
  observer.observe(form, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-invalid'] });
}
