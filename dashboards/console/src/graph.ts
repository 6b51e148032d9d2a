// The chain as a graph of stages and buffers: its main cycle and an order along the flow. Knows nothing of the screen.
import type { Site } from './api';

export interface Node {
  key: string;
  kind: 'stage' | 'buffer';
  id: string;
}

export interface Edge {
  from: string;
  to: string;
}

export interface Graph {
  nodes: Node[];
  edges: Edge[];
  next: Map<string, string[]>;
  previous: Map<string, string[]>;
}

/** Enough to find the longest cycle of any real chain; a stranger one gets the best found so far. */
const stepsMax = 200_000;

export function graphOf(site: Site): Graph {
  const nodes: Node[] = [
    ...site.stages.map(({ id }): Node => ({ key: `stage:${id}`, kind: 'stage', id })),
    ...site.buffers.map(({ id }): Node => ({ key: `buffer:${id}`, kind: 'buffer', id })),
  ];
  const edges: Edge[] = site.stages.flatMap((stage) => [
    ...stage.inputs.map(({ buffer }): Edge => ({ from: `buffer:${buffer}`, to: `stage:${stage.id}` })),
    ...stage.outputs.map(({ buffer }): Edge => ({ from: `stage:${stage.id}`, to: `buffer:${buffer}` })),
  ]);
  const next = new Map(nodes.map(({ key }) => [key, [] as string[]]));
  const previous = new Map(nodes.map(({ key }) => [key, [] as string[]]));
  for (const { from, to } of edges) {
    next.get(from)?.push(to);
    previous.get(to)?.push(from);
  }
  return { nodes, edges, next, previous };
}

/** The longest cycle, in the direction of flow from its first stage in the site's order; empty when there is none. */
export function mainCycle({ nodes, next }: Graph): string[] {
  const rank = new Map(nodes.map(({ key }, index) => [key, index]));
  let best: string[] = [];
  let steps = 0;
  const path: string[] = [];
  const onPath = new Set<string>();

  function walk(key: string, start: string, lowest: number) {
    if (steps++ > stepsMax) return;
    path.push(key);
    onPath.add(key);
    for (const to of next.get(key) ?? []) {
      if (to === start && path.length > best.length) best = [...path];
      // Each cycle is found once: from its lowest node.
      if (!onPath.has(to) && (rank.get(to) ?? -1) > lowest) walk(to, start, lowest);
    }
    path.pop();
    onPath.delete(key);
  }

  for (const [index, { key }] of nodes.entries()) walk(key, key, index);
  return best;
}

/** Every node once, a chain kept together where it can be: first from where nothing flows in, then the rest. */
export function alongTheFlow({ nodes, next, previous }: Graph): string[] {
  const done = new Set<string>();
  const order: string[] = [];
  function walk(key: string) {
    if (done.has(key)) return;
    done.add(key);
    order.push(key);
    for (const to of next.get(key) ?? []) walk(to);
  }
  for (const { key } of nodes) if (previous.get(key)?.length === 0) walk(key);
  for (const { key } of nodes) walk(key);
  return order;
}
