// How much of the page the on-screen keyboard leaves: a sheet at the bottom stays above it, so that Save is never hidden.
(() => {
  const view = window.visualViewport;
  if (!view) return;
  const style = document.documentElement.style;
  const tell = () => {
    // Zoomed in by the fingers the page is panned, not covered.
    if (view.scale > 1.01) { style.removeProperty('--keyboard'); style.removeProperty('--seen'); return; }
    style.setProperty('--keyboard', `${Math.max(0, Math.round(innerHeight - view.height - view.offsetTop))}px`);
    style.setProperty('--seen', `${Math.round(view.height)}px`);
  };
  view.addEventListener('resize', tell);
  view.addEventListener('scroll', tell);
  tell();
})();
