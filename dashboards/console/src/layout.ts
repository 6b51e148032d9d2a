// Where each stage and buffer stands: the main cycle goes around the edge of a grid of cells, side branches stand inside it; a
// chain without such a cycle goes to and fro in rows. Pure: sizes in, cells and lines out.
import { alongTheFlow, type Edge, type Graph, mainCycle } from './graph';

export interface Cell {
  column: number;
  row: number;
}

export interface Place {
  columns: number;
  rows: number;
  cells: Map<string, Cell>;
  /** Keys around the ring, in flow order; empty when the chain is not drawn as a ring. */
  ring: string[];
  /** The largest free rectangle inside the ring. */
  free: (Cell & { columns: number; rows: number }) | null;
}

/** The cell that a card is drawn for: wider than high. */
const goodAspect = 1.12;
const narrowestCell = 120;
const lowestCell = 112;

export function place(graph: Graph, width: number, height: number): Place {
  return ringPlace(graph, width, height) ?? rowsPlace(graph, width, height);
}

function ringPlace(graph: Graph, width: number, height: number): Place | null {
  const ring = mainCycle(graph);
  const side = graph.nodes.map(({ key }) => key).filter((key) => !ring.includes(key));
  // A short rework loop in a long chain is no ring.
  if (ring.length < 4 || ring.length < side.length) return null;
  let best: { columns: number; rows: number; badness: number } | null = null;
  for (let rows = 2; rows <= ring.length / 2; rows += 1) {
    const columns = ring.length / 2 + 2 - rows;
    if (columns < 2 || (columns - 2) * (rows - 2) < side.length || width / columns < narrowestCell) continue;
    const badness = Math.abs(Math.log(width / columns / (height / rows) / goodAspect));
    if (!best || badness < best.badness) best = { columns, rows, badness };
  }
  if (!best) return null;
  const { columns, rows } = best;
  const cells = new Map<string, Cell>();
  for (const [index, cell] of around(columns, rows).entries()) {
    const key = ring[index];
    if (key) cells.set(key, cell);
  }
  const inside: Cell[] = [];
  for (let row = 1; row < rows - 1; row += 1)
    for (let column = 1; column < columns - 1; column += 1) inside.push({ column, row });
  placeSide(graph, side, cells, inside);
  return { columns, rows, cells, ring, free: largestFree(inside, cells) };
}

/** The cells along the edge, clockwise from the upper left. */
function around(columns: number, rows: number): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < columns; column += 1) cells.push({ column, row: 0 });
  for (let row = 1; row < rows - 1; row += 1) cells.push({ column: columns - 1, row });
  for (let column = columns - 1; column >= 0; column -= 1) cells.push({ column, row: rows - 1 });
  for (let row = rows - 2; row > 0; row -= 1) cells.push({ column: 0, row });
  return cells;
}

/** Each side node into the free cell nearest to what it is linked with, those with placed neighbours first. */
function placeSide(graph: Graph, side: string[], cells: Map<string, Cell>, inside: Cell[]) {
  const free = [...inside];
  const left = [...side];
  while (left.length > 0) {
    const neighbours = (key: string) =>
      [...(graph.previous.get(key) ?? []), ...(graph.next.get(key) ?? [])].flatMap((other) => cells.get(other) ?? []);
    // What all of whose sources stand already goes first: so two parallel branches are placed before what joins them.
    const ready = left.find((key) => (graph.previous.get(key) ?? []).every((other) => cells.has(other)));
    const key = ready ?? left.find((other) => neighbours(other).length > 0) ?? left[0];
    if (key === undefined) return;
    left.splice(left.indexOf(key), 1);
    const near = neighbours(key);
    const far = (cell: Cell) =>
      near.reduce((sum, other) => sum + Math.hypot(cell.column - other.column, (cell.row - other.row) * 1.05), 0);
    free.sort((a, b) => far(a) - far(b) || b.column - a.column || a.row - b.row);
    const cell = free.shift();
    if (cell) cells.set(key, cell);
  }
}

function largestFree(inside: Cell[], cells: Map<string, Cell>): Place['free'] {
  const taken = new Set([...cells.values()].map(({ column, row }) => `${column},${row}`));
  const open = new Set(inside.map(({ column, row }) => `${column},${row}`).filter((cell) => !taken.has(cell)));
  let best: Place['free'] = null;
  for (const { column, row } of inside) {
    for (let columns = 1; columns <= 4; columns += 1) {
      for (let rows = 1; rows <= 3; rows += 1) {
        let whole = true;
        for (let c = column; c < column + columns; c += 1)
          for (let r = row; r < row + rows; r += 1) whole &&= open.has(`${c},${r}`);
        if (whole && columns >= 2 && columns * rows > (best ? best.columns * best.rows : 0)) best = { column, row, columns, rows };
      }
    }
  }
  return best;
}

function rowsPlace(graph: Graph, width: number, height: number): Place {
  const order = alongTheFlow(graph);
  const linked = graph.edges.length > 0;
  let columns = 1;
  let least = Infinity;
  for (let tried = 1; tried <= Math.max(1, order.length); tried += 1) {
    const rows = Math.ceil(order.length / tried);
    if (tried > 1 && width / tried < narrowestCell) break;
    const badness = Math.abs(Math.log(width / tried / Math.max(lowestCell, height / rows) / goodAspect));
    if (badness < least) [least, columns] = [badness, tried];
  }
  const cells = new Map<string, Cell>();
  for (const [index, key] of order.entries()) {
    const row = Math.floor(index / columns);
    const column = linked && row % 2 === 1 ? columns - 1 - (index % columns) : index % columns;
    cells.set(key, { column, row });
  }
  return { columns, rows: Math.max(1, Math.ceil(order.length / columns)), cells, ring: [], free: null };
}

/** What is drawn between the cards, in pixels. */
export interface Line {
  path: string;
  /** Where the arrow stands, and its direction in degrees (0: to the right). */
  arrows: { x: number; y: number; turn: number }[];
  /** The main way is wide. */
  main: boolean;
}

export interface Size {
  cellWidth: number;
  cellHeight: number;
  cardWidth: number;
  cardHeight: number;
}

export function lines({ edges }: Graph, { cells, ring }: Place, size: Size): Line[] {
  const drawn: Line[] = [];
  const onRing = new Set(ring.map((key, index) => `${key}>${ring[(index + 1) % ring.length]}`));
  if (ring.length > 0) drawn.push(ringLine(ring, cells, size));
  for (const edge of edges) {
    if (onRing.has(`${edge.from}>${edge.to}`)) continue;
    const line = edgeLine(edge, cells, size);
    if (line) drawn.push({ ...line, main: ring.length === 0 });
  }
  return drawn;
}

function centre({ column, row }: Cell, { cellWidth, cellHeight }: Size): { x: number; y: number } {
  return { x: (column + 0.5) * cellWidth, y: (row + 0.5) * cellHeight };
}

/** One closed line through the middles of the cards with rounded corners, and an arrow in every gap. */
function ringLine(ring: string[], cells: Map<string, Cell>, size: Size): Line {
  const points = ring.flatMap((key) => cells.get(key) ?? []).map((cell) => centre(cell, size));
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const radius = Math.min(size.cardWidth, size.cardHeight) * 0.3;
  const path =
    `M${left + radius} ${top}H${right - radius}Q${right} ${top} ${right} ${top + radius}` +
    `V${bottom - radius}Q${right} ${bottom} ${right - radius} ${bottom}` +
    `H${left + radius}Q${left} ${bottom} ${left} ${bottom - radius}V${top + radius}Q${left} ${top} ${left + radius} ${top}Z`;
  const arrows = points.map((from, index) => {
    const to = points[(index + 1) % points.length] ?? from;
    return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, turn: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI };
  });
  return { path, arrows, main: true };
}

/** Straight between neighbours; otherwise up or down into the gap beside the target's row, along it, and in. */
function edgeLine({ from, to }: Edge, cells: Map<string, Cell>, size: Size): Omit<Line, 'main'> | null {
  const a = cells.get(from);
  const b = cells.get(to);
  if (!a || !b) return null;
  const start = centre(a, size);
  const end = centre(b, size);
  if (a.row === b.row) {
    const way = Math.sign(b.column - a.column);
    const near = end.x - way * (size.cellWidth / 2);
    if (Math.abs(a.column - b.column) === 1)
      return { path: `M${start.x} ${start.y}H${end.x}`, arrows: [{ x: near, y: end.y, turn: way > 0 ? 0 : 180 }] };
    // Over the cards between: above the row, where lines from the row below do not run. Above the first row is no room.
    const side = a.row === 0 ? 1 : -1;
    const gap = start.y + (side * size.cellHeight) / 2;
    const path = `M${start.x} ${start.y}V${gap}H${end.x}V${end.y}`;
    return { path, arrows: [{ x: end.x, y: gap - (side * (size.cellHeight - size.cardHeight)) / 5, turn: side * -90 }] };
  }
  const way = Math.sign(b.row - a.row);
  const gap = end.y - way * (size.cellHeight / 2);
  const path = a.column === b.column ? `M${start.x} ${start.y}V${end.y}` : `M${start.x} ${start.y}V${gap}H${end.x}V${end.y}`;
  const inGap = (way * (size.cellHeight - size.cardHeight)) / 5;
  return { path, arrows: [{ x: end.x, y: gap + inGap, turn: way > 0 ? 90 : -90 }] };
}
