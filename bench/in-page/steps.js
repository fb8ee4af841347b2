/* What the hand does, as events: every library hears the kind it listens for. */
(() => {
  /** Notches in one direction before it turns, so that the window stays sensible. */
  const BURST = 12;
  const DRAG = 8;
  /** Pixels from where the drag began to where it turns. */
  const REACH = 240;

  const { painted } = window.benchProbe;

  function centre() {
    const { x, y, width, height } = window.bench.target().getBoundingClientRect();
    return { x: Math.round(x + width / 2), y: Math.round(y + Math.min(height, innerHeight) / 2) };
  }

  function at({ x, y }) {
    return document.elementFromPoint(x, y) ?? window.bench.target();
  }

  function send(element, names, { x, y }, buttons = 0) {
    for (const name of names) {
      const options = {
        bubbles: !name.endsWith('enter'),
        cancelable: true,
        composed: true,
        view: window,
        clientX: x,
        clientY: y,
        screenX: x,
        screenY: y,
        button: 0,
        buttons,
        detail: name === 'mousedown' || name === 'mouseup' ? 1 : 0,
      };
      const event = name.startsWith('pointer')
        ? new PointerEvent(name, {
            ...options,
            button: name === 'pointermove' ? -1 : 0,
            pointerId: 1,
            pointerType: 'mouse',
            isPrimary: true,
          })
        : new MouseEvent(name, options);
      element.dispatchEvent(event);
    }
  }

  /** Times `count` steps, or as many as fit the time allowed. */
  async function series(count, budget, step) {
    const times = [];
    const begin = performance.now();
    for (let index = 0; index < count && performance.now() - begin < budget; index += 1) {
      const start = performance.now();
      step(index);
      times.push((await painted()) - start);
    }
    return times;
  }

  async function wheel(count, budget) {
    const { zoom, burst = BURST } = window.bench;
    const place = centre();
    const element = at(place);
    const commits = window.benchProbe.commits;
    const times = await series(count, budget, (index) => {
      const inwards = Math.floor(index / burst) % 2 === 0;
      if (zoom !== undefined) zoom(inwards);
      else {
        element.dispatchEvent(
          new WheelEvent('wheel', {
            bubbles: true,
            cancelable: true,
            composed: true,
            view: window,
            clientX: place.x,
            clientY: place.y,
            deltaY: inwards ? -100 : 100,
            // A wheel sends both; made by a script, an event has only what it is given.
            wheelDeltaY: inwards ? 120 : -120,
          }),
        );
      }
    });
    return { times, commits: window.benchProbe.commits - commits };
  }

  async function drag(count, budget) {
    const { x, y } = centre();
    const element = at({ x, y });
    let shift = 0;
    let direction = DRAG;
    send(element, ['pointerdown', 'mousedown'], { x, y }, 1);
    const times = await series(count, budget, () => {
      if (Math.abs(shift + direction) > REACH) direction = -direction;
      shift += direction;
      send(element, ['pointermove', 'mousemove'], { x: x + shift, y }, 1);
    });
    send(element, ['pointerup', 'mouseup'], { x: x + shift, y });
    return { times };
  }

  window.benchSteps = { wheel, drag, send, at };
})();
