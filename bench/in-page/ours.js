/* The adapter of the app itself, whose page allows no foreign script. */
(() => {
  if (!location.pathname.startsWith('/app/')) return;
  const root = () => document.documentElement;
  const ready = new Promise((resolve, reject) => {
    const check = () => {
      if (root()?.dataset.error !== undefined) reject(new Error(root().dataset.error));
      if (root()?.dataset.ready !== 'true') return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['data-ready', 'data-error'],
    });
  });
  window.bench = {
    ready,
    target: () => document.querySelector('.stage'),
    hoverPoints: () => {
      const area = document.querySelector('.stage').getBoundingClientRect();
      return [...document.querySelectorAll('.focus-layer button')]
        .map((button) => button.getBoundingClientRect())
        .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
        .filter(({ y }) => y > area.top + 40 && y < area.bottom - 10);
    },
    hovered: () => document.querySelector('.hover-card') !== null,
  };
})();
