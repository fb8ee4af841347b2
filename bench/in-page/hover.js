/* How long a mark takes to answer the pointer. */
(() => {
  const { painted } = window.benchProbe;
  /** A library that has not answered after this time does not answer. */
  const PATIENCE = 1000;
  const ENTER = ['pointerover', 'pointerenter', 'mouseover', 'mouseenter'];
  const MOVE = ['pointermove', 'mousemove'];
  const LEAVE = ['pointerout', 'pointerleave', 'mouseout', 'mouseleave'];

  /** Moves onto up to `count` marks; a mark that gives no answer (hidden by another) is left out. */
  window.benchHover = async (count) => {
    const { bench, benchSteps } = window;
    if (bench.hoverPoints === undefined) return null;
    const all = bench.hoverPoints();
    const every = Math.max(1, Math.floor(all.length / count));
    const points = all.filter((_, index) => index % every === 0).slice(0, count);
    const answers = [];
    for (const point of points) {
      await painted();
      const element = benchSteps.at(point);
      const start = performance.now();
      benchSteps.send(element, [...ENTER, ...MOVE], point);
      let frames = 0;
      let now = start;
      while (now - start < PATIENCE && !(frames > 0 && bench.hovered())) {
        now = await painted();
        frames += 1;
      }
      if (bench.hovered()) answers.push({ time: now - start, frames });
      benchSteps.send(element, LEAVE, point);
      benchSteps.send(document.body, MOVE, { x: 2, y: 2 });
      const left = performance.now();
      while (bench.hovered() && performance.now() - left < PATIENCE) await painted();
    }
    return { asked: points.length, answers };
  };
})();
