// The drawing: vis-network holds the nodes, the view and the pointer; what lies beneath and the
// boxes themselves are painted here from places that Python computed. Every text goes to the
// canvas or to textContent, never into markup, and nothing is loaded from an address.

const drawings = new WeakMap();
const MARGIN = 12;
const NEAR = 6;
const DOUBLE = 320;
const MOST_SAID = 4;
const LEAST_SCALE = 0.66;

export default function (component) {
  const { data, parentElement, setStateValue, setTriggerValue } = component;
  const root = parentElement.querySelector(".mandat-drawing");
  if (!root) return undefined;
  let drawing = drawings.get(root);
  if (!drawing) {
    drawing = new Drawing(root);
    drawings.set(root, drawing);
  }
  drawing.tell = { setStateValue, setTriggerValue };
  drawing.update(data);
  return () => setTimeout(() => {
    if (!root.isConnected) drawing.stop();
  }, 0);
}

class Drawing {
  constructor(root) {
    this.root = root;
    this.canvasBox = root.querySelector(".canvas");
    this.list = root.querySelector(".keys");
    this.tip = root.querySelector(".tip");
    this.font = getComputedStyle(root).fontFamily || "sans-serif";
    this.moved = false;
    this.active = null;
    this.hovered = null;
    this.line = null;
    this.boxes = new Map();
    this.listen();
    root.mandat = { where: (name) => this.where(name) };
  }

  // Where the middle of a box is on the screen, for tests in a browser.
  where(name) {
    const box = this.plan && this.plan.boxes.find((one) => one.full === name);
    if (!box) return null;
    const at = this.network.canvasToDOM({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const frame = this.canvasBox.getBoundingClientRect();
    return { x: frame.left + at.x, y: frame.top + at.y };
  }

  update(data) {
    this.texts = data.texts;
    this.label();
    if (!globalThis.vis || !globalThis.vis.Network) {
      this.waiting = setTimeout(() => this.update(data), 30);
      return;
    }
    clearTimeout(this.waiting);
    const fresh = !this.plan || this.revision !== data.revision;
    const selected = data.selected || null;
    const reselected = this.selected !== selected;
    this.selected = selected;
    this.marked = new Set(data.marked || []);
    if (fresh) this.draw(data);
    if (fresh || reselected) this.select();
    this.network.redraw();
  }

  draw(data) {
    const sameShape = this.plan && this.plan.width === data.width && this.plan.height === data.height;
    this.revision = data.revision;
    this.plan = data;
    this.boxes = new Map(data.boxes.map((box) => [box.id, box]));
    const nodes = data.nodes.map((node) => ({ ...node, ctxRenderer: (at) => this.node(node.id, at) }));
    if (!this.network) {
      this.nodes = new globalThis.vis.DataSet(nodes);
      this.edges = new globalThis.vis.DataSet(data.edges);
      this.network = new globalThis.vis.Network(
        this.canvasBox,
        { nodes: this.nodes, edges: this.edges },
        { ...data.options, autoResize: false },
      );
      this.network.on("beforeDrawing", (ctx) => this.beneath(ctx));
      this.network.on("click", (event) => this.click(event));
      this.network.on("doubleClick", (event) => this.doubleClick(event));
      this.network.on("hoverNode", ({ node }) => this.hover(node));
      this.network.on("blurNode", () => this.hover(null));
      this.network.on("dragEnd", () => { this.moved = true; });
      this.watch = new ResizeObserver(() => this.fit());
      this.watch.observe(this.root);
    } else {
      renew(this.nodes, nodes);
      renew(this.edges, data.edges);
      if (!sameShape) this.moved = false;
    }
    this.options();
    this.fit();
    this.root.dataset.drawn = String(data.revision);
  }

  stop() {
    if (this.watch) this.watch.disconnect();
    if (this.network) this.network.destroy();
    this.network = null;
  }

  // ---- the view

  fit() {
    if (!this.network || !this.plan) return;
    const width = this.root.clientWidth;
    if (!width) return;
    const whole = (width - 2 * MARGIN) / this.plan.width;
    const scale = this.moved ? this.network.getScale() : Math.max(LEAST_SCALE, Math.min(1, whole));
    const shown = Math.max(LEAST_SCALE, Math.min(1, whole));
    const height = Math.min(1400, Math.max(140, Math.round(this.plan.height * shown + 2 * MARGIN)));
    if (this.width !== width || this.height !== height) {
      this.width = width;
      this.height = height;
      this.canvasBox.style.height = `${height}px`;
      this.network.setSize("100%", `${height}px`);
      this.network.redraw();
    }
    if (this.moved) return;
    let left = scale * this.plan.width <= width ? this.plan.width / 2 : width / 2 / scale - MARGIN / scale;
    const box = this.boxes.get(this.selected);
    if (box && scale * this.plan.width > width) {
      const half = width / 2 / scale;
      const wanted = box.x + box.width / 2;
      left = Math.min(Math.max(wanted, half - MARGIN), this.plan.width - half + MARGIN);
    }
    this.network.moveTo({ position: { x: left, y: height / 2 / scale - MARGIN / scale }, scale });
  }

  zoom(factor) {
    const scale = Math.min(3, Math.max(0.2, this.network.getScale() * factor));
    this.moved = true;
    this.network.moveTo({ scale });
  }

  whole() {
    this.moved = false;
    this.fit();
  }

  select() {
    if (this.boxes.has(this.selected)) this.network.selectNodes([this.selected], false);
    else this.network.unselectAll();
    if (!this.moved) this.fit();
    this.setActive(this.boxes.has(this.selected) ? this.selected : this.active, false);
  }

  // ---- the pointer

  click(event) {
    const id = event.nodes[0];
    const line = id ? null : this.linesAt(event.pointer.canvas)[0];
    this.show(id || null, line);
    // The first click of two is not told: what a double click asks for is one run, not three.
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.pick(id || null, line), DOUBLE);
  }

  show(id, line) {
    this.selected = id;
    this.line = line ? line.id : null;
    if (id) this.network.selectNodes([id], false);
    else this.network.unselectAll();
    this.network.redraw();
  }

  pick(id, line) {
    this.show(id, line);
    // The time makes choosing the same again a change.
    const picked = id ? { body: id } : line ? { from: line.from, to: line.to } : {};
    this.tell.setStateValue("picked", { ...picked, at: Date.now() });
  }

  doubleClick(event) {
    clearTimeout(this.telling);
    if (event.nodes[0]) this.tell.setTriggerValue("opened", event.nodes[0]);
  }

  hover(id) {
    this.hovered = id;
    this.canvasBox.style.cursor = id ? "pointer" : "";
    const box = this.boxes.get(id);
    if (box) this.say([box.full, box.note].filter(Boolean).join(" · "), box.x + box.width / 2, box.y);
    else this.tip.hidden = true;
    this.network.redraw();
  }

  // The lines that pass a point, the nearest first.
  linesAt(point) {
    const reach = NEAR / this.network.getScale();
    return this.plan.wires
      .map((wire) => [
        Math.min(...wire.points.slice(1).map((end, n) => distance(point, wire.points[n], end))),
        wire,
      ])
      .filter(([away]) => away < reach)
      .sort((one, other) => one[0] - other[0])
      .map(([, wire]) => wire);
  }

  say(text, x, y) {
    const at = this.network.canvasToDOM({ x, y });
    this.tip.textContent = text;
    this.tip.hidden = false;
    const wide = this.tip.offsetWidth;
    this.tip.style.left = `${Math.min(Math.max(at.x - wide / 2, 4), this.root.clientWidth - wide - 4)}px`;
    this.tip.style.top = `${Math.max(at.y - this.tip.offsetHeight - 6, 2)}px`;
  }

  listen() {
    this.canvasBox.addEventListener("mousemove", (event) => {
      if (!this.network || this.hovered) return;
      const at = this.canvasBox.getBoundingClientRect();
      const point = this.network.DOMtoCanvas({ x: event.clientX - at.left, y: event.clientY - at.top });
      const lines = this.linesAt(point);
      const line = lines[0];
      const id = line ? line.id : null;
      this.canvasBox.style.cursor = line ? "pointer" : "";
      if (line) {
        const more = lines.length > MOST_SAID ? "\n…" : "";
        const said = lines.slice(0, MOST_SAID).map((one) => one.text).join("\n");
        this.say(said + more, point.x, point.y);
      }
      else this.tip.hidden = true;
      if (id !== this.line) {
        this.line = id;
        this.network.redraw();
      }
    });
    this.canvasBox.addEventListener("mouseleave", () => { this.tip.hidden = true; });
    this.canvasBox.addEventListener("wheel", (event) => {
      if (!event.ctrlKey || !this.network) return;
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15);
    }, { passive: false });
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("focus", () => {
      if (!this.active && this.plan && this.plan.boxes.length) this.setActive(this.plan.boxes[0].id, true);
      this.redraw();
    });
    this.list.addEventListener("blur", () => { this.tip.hidden = true; this.redraw(); });
    const button = (name, act) => this.root.querySelector(`.${name}`).addEventListener("click", act);
    button("larger", () => this.network && this.zoom(1.25));
    button("smaller", () => this.network && this.zoom(0.8));
    button("whole", () => this.network && this.whole());
    button("picture", () => this.plan && this.picture());
  }

  redraw() {
    if (this.network) this.network.redraw();
  }

  // ---- the keyboard and screen readers: a list of the boxes

  label() {
    this.list.setAttribute("aria-label", this.texts.label);
    document.documentElement.lang = this.texts.language;
    for (const name of ["larger", "smaller", "whole", "picture"]) {
      const button = this.root.querySelector(`.${name}`);
      button.title = this.texts[name];
      button.setAttribute("aria-label", this.texts[name]);
    }
  }

  options() {
    this.list.replaceChildren(...this.plan.boxes.map((box, n) => {
      const option = document.createElement("div");
      option.setAttribute("role", "option");
      option.id = `mandat-box-${n}`;
      option.dataset.box = box.id;
      option.textContent = [box.full, box.note].filter(Boolean).join(", ");
      return option;
    }));
  }

  setActive(id, spoken) {
    this.active = id;
    for (const option of this.list.children) {
      const on = option.dataset.box === id;
      option.setAttribute("aria-selected", String(option.dataset.box === this.selected));
      if (on) this.list.setAttribute("aria-activedescendant", option.id);
    }
    const box = this.boxes.get(id);
    if (spoken && box && this.network) {
      const scale = this.network.getScale();
      const middle = this.network.getViewPosition();
      const half = this.width / 2 / scale;
      if (Math.abs(box.x + box.width / 2 - middle.x) > half - box.width / 2) {
        this.moved = true;
        this.network.moveTo({ position: { x: box.x + box.width / 2, y: middle.y } });
      }
      this.say([box.full, box.note].filter(Boolean).join(" · "), box.x + box.width / 2, box.y);
    }
    this.redraw();
  }

  key(event) {
    const ways = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const way = ways[event.key];
    const all = this.plan ? this.plan.boxes : [];
    if (way) this.setActive(neighbour(all, this.boxes.get(this.active), way), true);
    else if (event.key === "Home" && all.length) this.setActive(all[0].id, true);
    else if (event.key === "End" && all.length) this.setActive(all[all.length - 1].id, true);
    else if ((event.key === "Enter" || event.key === " ") && this.active) this.pick(this.active, null);
    else if (event.key === "Escape") this.pick(null, null);
    else return;
    event.preventDefault();
  }

  // ---- painting

  beneath(ctx) {
    ctx.save();
    paintGround(ctx, this.plan, this.font);
    const chosen = this.hovered || this.selected;
    for (const wire of this.plan.wires) {
      const on = wire.id === this.line || this.marked.has(wire.id)
        || (chosen && (wire.from === chosen || wire.to === chosen));
      if (on) paintWire(ctx, wire);
    }
    ctx.restore();
  }

  node(id, { ctx, state }) {
    const box = this.boxes.get(id);
    const focused = document.activeElement && this.root.getRootNode().activeElement === this.list;
    return {
      drawNode: () => {
        if (box) {
          paintBox(ctx, box, this.plan, this.font, {
            selected: id === this.selected || this.marked.has(id),
            hover: state.hover || (focused && id === this.active),
          });
        }
      },
      nodeDimensions: { width: box ? box.width : 1, height: box ? box.height : 1 },
    };
  }

  picture() {
    const canvas = document.createElement("canvas");
    const scale = 2;
    canvas.width = (this.plan.width + 2 * MARGIN) * scale;
    canvas.height = (this.plan.height + 2 * MARGIN) * scale;
    const ctx = canvas.getContext("2d");
    ctx.scale(scale, scale);
    ctx.fillStyle = "#fff";
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    ctx.translate(MARGIN, MARGIN);
    paintGround(ctx, this.plan, this.font);
    for (const box of this.plan.boxes) paintBox(ctx, box, this.plan, this.font, {});
    canvas.toBlob((blob) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = this.texts.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    });
  }
}

function renew(set, items) {
  const keep = new Set(items.map((item) => item.id));
  set.remove(set.getIds().filter((id) => !keep.has(id)));
  set.update(items);
}

function distance(point, [x0, y0], [x1, y1]) {
  const long = (x1 - x0) ** 2 + (y1 - y0) ** 2;
  const part = long ? ((point.x - x0) * (x1 - x0) + (point.y - y0) * (y1 - y0)) / long : 0;
  const at = Math.min(1, Math.max(0, part));
  return Math.hypot(point.x - x0 - at * (x1 - x0), point.y - y0 - at * (y1 - y0));
}

// The nearest box in a direction; sideways steps count double, so that columns and rows hold.
function neighbour(boxes, from, [dx, dy]) {
  if (!from) return boxes.length ? boxes[0].id : null;
  let best = from.id;
  let least = Infinity;
  for (const box of boxes) {
    const x = box.x - from.x;
    const y = box.y - from.y;
    const ahead = x * dx + y * dy;
    if (box.id === from.id || ahead <= 4) continue;
    const cost = ahead + 2 * Math.abs(x * dy) + 2 * Math.abs(y * dx);
    if (cost < least) {
      least = cost;
      best = box.id;
    }
  }
  return best;
}

function paintGround(ctx, plan, font) {
  const { colours, sizes } = plan;
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  for (const [y, height, lines] of plan.stripes) {
    ctx.fillStyle = colours.band;
    ctx.fillRect(-MARGIN, y, plan.width + 2 * MARGIN, height);
    ctx.fillStyle = colours.muted;
    ctx.font = `${sizes.label}px ${font}`;
    lines.forEach((line, n) => ctx.fillText(line, 0, y + 18 + 15 * n));
  }
  for (const [x, y, width, height] of plan.frames) {
    ctx.strokeStyle = colours.frame;
    ctx.lineWidth = 1;
    ctx.setLineDash([2, 3]);
    rounded(ctx, x, y, width, height, 9);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  for (const stroke of plan.strokes) {
    ctx.strokeStyle = stroke.stroke;
    ctx.globalAlpha = stroke.opacity;
    ctx.lineWidth = 1.4;
    for (const [x0, y0, x1, y1] of stroke.stretches) {
      ctx.setLineDash(stroke.dash);
      ctx.beginPath();
      ctx.moveTo(x0, y0);
      ctx.lineTo(x1, y1);
      ctx.stroke();
    }
    ctx.setLineDash([]);
  }
  ctx.globalAlpha = 1;
  for (const wire of plan.wires) paintHead(ctx, wire);
  // A line may pass behind a cluster's name; the name stays whole.
  for (const [x, y, , , lines] of plan.frames) {
    ctx.font = `600 ${sizes.header}px ${font}`;
    lines.forEach((line, n) => {
      ctx.fillStyle = colours.band;
      ctx.fillRect(x + 8, y + 4 + 14 * n, ctx.measureText(line).width + 4, 14);
      ctx.fillStyle = colours.header;
      ctx.fillText(line, x + 10, y + 15 + 14 * n);
    });
  }
}

function paintWire(ctx, wire) {
  ctx.strokeStyle = wire.stroke;
  ctx.lineWidth = 3;
  ctx.lineJoin = "round";
  ctx.setLineDash(wire.dash);
  ctx.beginPath();
  wire.points.forEach(([x, y], n) => (n ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.stroke();
  ctx.setLineDash([]);
  paintHead(ctx, { ...wire, opacity: 1 });
}

function paintHead(ctx, wire) {
  if (!wire.arrow) return;
  const [[x0, y0], [x1, y1]] = wire.points.slice(-2);
  const dx = Math.sign(x1 - x0);
  const dy = Math.sign(y1 - y0);
  ctx.globalAlpha = wire.opacity;
  ctx.fillStyle = wire.stroke;
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x1 - 5 * (dx - 0.6 * dy), y1 - 5 * (dy + 0.6 * dx));
  ctx.lineTo(x1 - 5 * (dx + 0.6 * dy), y1 - 5 * (dy - 0.6 * dx));
  ctx.fill();
  ctx.globalAlpha = 1;
}

function paintBox(ctx, box, plan, font, { selected, hover }) {
  const { colours, sizes } = plan;
  ctx.save();
  ctx.fillStyle = selected ? "#fff4ec" : box.fill;
  rounded(ctx, box.x, box.y, box.width, box.height, 7);
  ctx.fill();
  ctx.globalAlpha = box.opacity;
  ctx.strokeStyle = selected ? colours.selected : box.stroke;
  ctx.lineWidth = selected || hover ? 2.6 : 1.4;
  ctx.setLineDash(box.dash);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  for (const [text, y, note] of box.lines) {
    ctx.font = `${note ? sizes.note : sizes.name}px ${font}`;
    ctx.fillStyle = note ? colours.muted : colours.ink;
    ctx.fillText(text, box.x + box.width / 2, y, box.width - 8);
  }
  ctx.restore();
}

function rounded(ctx, x, y, width, height, radius) {
  ctx.beginPath();
  ctx.moveTo(x + radius, y);
  ctx.arcTo(x + width, y, x + width, y + height, radius);
  ctx.arcTo(x + width, y + height, x, y + height, radius);
  ctx.arcTo(x, y + height, x, y, radius);
  ctx.arcTo(x, y, x + width, y, radius);
  ctx.closePath();
}
