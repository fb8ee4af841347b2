/* Runs before anything else in every page: what happens while it loads. */
(() => {
  const probe = {
    firstPicture: null,
    longestTask: 0,
    progressShown: false,
    commits: 0,
    /** The time once the next frame has been painted: what a frame posts arrives after its painting. */
    painted: () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.addEventListener('message', () => resolve(performance.now()));
          channel.port1.start();
          channel.port2.postMessage(null);
        });
      }),
  };
  window.benchProbe = probe;

  let announce;
  probe.loaded = new Promise((resolve) => {
    announce = resolve;
  });
  let adapter = null;
  Object.defineProperty(window, 'bench', {
    get: () => adapter,
    set: (value) => {
      adapter = value;
      announce(
        value.ready.then(probe.painted).then((time) => {
          probe.firstPicture = time;
        }),
      );
    },
  });

  new PerformanceObserver((list) => {
    if (probe.firstPicture !== null) return;
    for (const { duration } of list.getEntries()) {
      probe.longestTask = Math.max(probe.longestTask, duration);
    }
  }).observe({ type: 'longtask', buffered: true });

  const watch = new MutationObserver(() => {
    if (document.querySelector('[role="progressbar"], progress') === null) return;
    probe.progressShown = true;
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });

  // React tells a developer tool of every commit, in its production build as well.
  const hook = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: () => {
      probe.commits += 1;
    },
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    checkDCE: () => {},
  };
  Object.defineProperty(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', { value: hook });
})();
