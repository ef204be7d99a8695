/** Hours that flow from where they were earned to what asks for them, as many as can; amounts are whole. */
export class FlowNetwork {
  /** Arcs in pairs: an arc, and the way back for what it carries. */
  private readonly heads: number[] = [];
  private readonly room: number[] = [];
  private readonly arcsOf: number[][] = [];

  addNode(): number {
    return this.arcsOf.push([]) - 1;
  }

  /** Gives the arc's number, which is even. */
  addArc(from: number, to: number, capacity: number): number {
    const arc = this.heads.push(to, from) - 2;
    this.room.push(capacity, 0);
    this.arcsOf[from].push(arc);
    this.arcsOf[to].push(arc + 1);
    return arc;
  }

  raise(arc: number, by: number) {
    this.room[arc] += by;
  }

  /** What an arc carries. */
  carries(arc: number): number {
    return this.room[arc + 1];
  }

  /** Sends as much more as can be sent, over the shortest ways first. */
  fill(source: number, sink: number) {
    for (let way = this.findWay(source, sink); way; way = this.findWay(source, sink)) {
      const amount = Math.min(...way.map((arc) => this.room[arc]));
      for (const arc of way) {
        this.room[arc] -= amount;
        this.room[arc ^ 1] += amount;
      }
    }
  }

  private findWay(source: number, sink: number): number[] | null {
    const reachedBy: (number | undefined)[] = [];
    const open = [source];
    for (const node of open) {
      for (const arc of this.arcsOf[node]) {
        const next = this.heads[arc];
        if (this.room[arc] === 0 || next === source || reachedBy[next] !== undefined) continue;
        reachedBy[next] = arc;
        if (next === sink) return this.listArcs(reachedBy, source, sink);
        open.push(next);
      }
    }
    return null;
  }

  private listArcs(reachedBy: (number | undefined)[], source: number, sink: number): number[] {
    const way: number[] = [];
    for (let node = sink; node !== source; ) {
      const arc = reachedBy[node] as number;
      way.push(arc);
      node = this.heads[arc ^ 1];
    }
    return way;
  }
}
