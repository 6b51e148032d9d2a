//! A plan back to CSV, so that reading it gives the same plan to the last base unit.

use tizbek_core::model::{Plan, Site};
use tizbek_core::units::{Amount, PER_UNIT};

/// The lines, times in UTC. Columns as in `docs/formats/plan.md`.
#[must_use]
pub fn write_csv(plan: &Plan, site: &Site) -> String {
    let mut text = String::from("stage,start,end,quantity,quality\n");
    for line in plan.lines() {
        let stage = &site.stages[line.stage.index()].key;
        let quality = line.quality.map(|quality| quality.to_string()).unwrap_or_default();
        text += &format!("{stage},{},{},{},{quality}\n", line.start, line.end, exact(line.quantity));
    }
    text
}

/// The job orders, for `orders.csv` beside the plan; `None` when there are none.
#[must_use]
pub fn write_orders_csv(plan: &Plan, site: &Site) -> Option<String> {
    if plan.orders.is_empty() {
        return None;
    }
    let mut text = String::from("order,stage,resources,after,start,end,quantity\n");
    for order in &plan.orders {
        let stage = &site.stages[order.stage.index()].key;
        let (resources, after) = (order.resources.join(" "), order.after.join(" "));
        let quantity = exact(order.quantity);
        text += &format!("{},{stage},{resources},{after},{},{},{quantity}\n", order.key, order.start, order.end);
    }
    Some(text)
}

/// Every base unit of it, no zeros at the end.
fn exact(amount: Amount) -> String {
    let (whole, rest) = (amount.0.div_euclid(PER_UNIT), amount.0.rem_euclid(PER_UNIT));
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}.{}", format!("{rest:06}").trim_end_matches('0'))
}
