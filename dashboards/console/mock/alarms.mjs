// What is set aside at the made-up mine, and its load: as the page asks for it. Nothing expires and nothing is measured here.

/** What every incident has besides what happened. */
export const calm = { priority: 'medium', announced: true, repeats: 0, stale: false };

export class Alarms {
  constructor() {
    this.aside = [];
  }

  view(incidents) {
    const calls = incidents.filter(({ announced }) => announced);
    const actors = calls.flatMap(({ members }) => members.map(({ condition, subject }) => ({ condition, subject, count: 1 })));
    const count = calls.length;
    const load = {
      last_10_min: count,
      last_hour: count,
      shift: count,
      mean_10_min: 0.05 * count,
      peak_10_min: count,
      peak_at: calls[0]?.raised_at ?? null,
      flood_share: 0,
      by_priority: { high: 0, medium: count, low: 0 },
      actors: actors.slice(0, 10),
      chattering: [],
      stale: [],
      arose: count,
      withheld: 0,
      folded: incidents.length - count,
      mean_limit: 1,
      budget: 10,
    };
    return { aside: this.aside, load, shelve_max_secs: 43_200 };
  }

  /** Answers what is wrong with the request, or nothing. */
  do(word, said, incidents, now) {
    const incident = incidents.find(({ id }) => id === said.incident);
    const blank = { incident: null, cause: null, subject: null, stage: null, rule: null, since: new Date(now).toISOString(), until: null, held: [] };
    if (word === 'shelve') {
      if (!incident) return 'no such incident';
      const until = new Date(now + said.minutes * 60_000).toISOString();
      this.aside.push({ ...blank, why: 'shelved', incident: incident.id, cause: incident.cause, until, by: said.by, reason: said.reason, held: [incident.id] });
      incident.state = 'shelved';
    } else if (word === 'unshelve') {
      this.aside = this.aside.filter(({ incident: id }) => id !== said.incident);
      if (incident) incident.state = 'unacknowledged';
    } else if (word === 'out-of-service') this.aside.push({ ...blank, why: 'out_of_service', subject: said.what, by: said.by, reason: said.reason });
    else this.aside = this.aside.filter(({ subject }) => JSON.stringify(subject) !== JSON.stringify(said.what));
    return null;
  }
}
