//! Levers of the library's own sites, written out as a person would write them into the site file: what a mine of each kind can
//! really do. The zinc mine's are in its site file.

use std::fmt::Write as _;

use super::sites::SiteKind;

/// One lever to be, with the keys that belong to what it does.
struct Order {
    id: String,
    does: &'static str,
    keys: String,
    resource: Option<&'static str>,
    /// Minutes, and hours.
    lead: i64,
    lasts: Option<i64>,
    cost: i64,
    cost_per_hour: i64,
    owner: &'static str,
    agree: &'static [&'static str],
}

/// What is added to the site file: resources and levers.
pub fn levers_toml(kind: SiteKind) -> String {
    let (resources, orders): (&[_], _) = match kind {
        SiteKind::Zinc => return String::new(),
        SiteKind::Short => (&[("loader_4", "loader"), ("crew", "crew")], short()),
        SiteKind::Middle => (&[("lhd_5", "lhd"), ("crew_mine", "crew"), ("crew_mill", "crew")], middle()),
        SiteKind::Long => {
            (&[("lhd_3", "lhd"), ("lhd_4", "lhd"), ("crew_mine", "crew"), ("crew_shaft", "crew"), ("crew_mill", "crew")], long())
        }
        SiteKind::Pit => (&[("truck_5", "truck"), ("truck_10", "truck"), ("crew_pit", "crew"), ("crew_plant", "crew")], pit()),
        SiteKind::Coal => {
            (&[("crew_face", "crew"), ("crew_belt", "crew"), ("crew_plant", "crew"), ("dumper_4", "truck")], coal())
        }
    };
    let mut toml = String::new();
    for (id, kind) in resources {
        write!(toml, "\n[[resource]]\nid = \"{id}\"\nname = {{ ru = \"{id}\", en = \"{id}\" }}\nkind = \"{kind}\"\n")
            .expect("a string takes everything");
    }
    for order in orders {
        order.write(&mut toml).expect("a string takes everything");
    }
    toml
}

impl Order {
    fn write(&self, toml: &mut String) -> std::fmt::Result {
        let Self { id, does, keys, lead, cost, cost_per_hour, owner, .. } = self;
        write!(toml, "\n[[lever]]\nid = \"{id}\"\nname = {{ ru = \"{id}\", en = \"{id}\" }}\ndo = \"{does}\"\n{keys}\n")?;
        if let Some(resource) = self.resource {
            writeln!(toml, "resource = \"{resource}\"")?;
        }
        writeln!(toml, "lead = \"{lead} min\"")?;
        if let Some(lasts) = self.lasts {
            writeln!(toml, "lasts = \"{lasts} h\"")?;
        }
        writeln!(toml, "cost = {cost}\ncost_per_hour = {cost_per_hour}\nowner = \"{owner}\"")?;
        if !self.agree.is_empty() {
            let agree: Vec<String> = self.agree.iter().map(|unit| format!("\"{unit}\"")).collect();
            writeln!(toml, "agree = [{}]", agree.join(", "))?;
        }
        Ok(())
    }

    fn of(id: String, does: &'static str, keys: String, lead: i64, owner: &'static str) -> Self {
        Self { id, does, keys, resource: None, lead, lasts: None, cost: 0, cost_per_hour: 0, owner, agree: &[] }
    }

    fn with(self, resource: &'static str) -> Self {
        Self { resource: Some(resource), ..self }
    }

    fn for_hours(self, hours: i64) -> Self {
        Self { lasts: Some(hours), ..self }
    }

    fn costs(self, once: i64, per_hour: i64) -> Self {
        Self { cost: once, cost_per_hour: per_hour, ..self }
    }

    fn agreed(self, agree: &'static [&'static str]) -> Self {
        Self { agree, ..self }
    }
}

fn fast(stage: &str, up_to: f64, lead: i64, owner: &'static str) -> Order {
    let keys = format!("stage = \"{stage}\"\nup_to = {up_to}");
    Order::of(format!("{stage}_fast"), "rate", keys, lead, owner).costs(0, (up_to / 4.0) as i64)
}

fn spare(stage: &str, adds: f64, lead: i64, owner: &'static str) -> Order {
    let keys = format!("stage = \"{stage}\"\nadds = {adds}");
    Order::of(format!("{stage}_spare"), "spare", keys, lead, owner).costs(50, adds as i64)
}

fn crew(stage: &str, factor: f64, lead: i64) -> Order {
    let keys = format!("stage = \"{stage}\"\nfactor = {factor}");
    Order::of(format!("{stage}_second_crew"), "repair", keys, lead, "maintenance").costs(200, 0)
}

fn yard(buffer: &str, rate: f64, quantity: f64, lead: i64, owner: &'static str) -> Order {
    let keys = format!("buffer = \"{buffer}\"\nrate = {rate}\nquantity = {quantity}");
    Order::of(format!("{buffer}_yard"), "feed", keys, lead, owner).costs(100, rate as i64)
}

fn moved(from: &str, stage: &str, adds: f64, takes: f64, lead: i64, owner: &'static str) -> Order {
    let keys = format!("from = \"{from}\"\nstage = \"{stage}\"\nadds = {adds}\ntakes = {takes}");
    Order::of(format!("{from}_to_{stage}"), "move", keys, lead, owner).costs(30, 0)
}

fn later(stage: &str, hours: i64) -> Order {
    Order::of(format!("{stage}_later"), "order", format!("stage = \"{stage}\"\nby = \"{hours} h\""), 5, "maintenance")
}

/// A quarry: what works is quick to hire, nothing is far.
fn short() -> Vec<Order> {
    vec![
        fast("loading", 480.0, 5, "quarry"),
        spare("loading", 130.0, 20, "quarry").with("loader_4"),
        crew("loading", 0.6, 30).with("crew"),
        fast("crushing", 500.0, 5, "plant").for_hours(4),
        crew("crushing", 0.5, 25).with("crew").agreed(&["plant"]),
        later("crushing", 3),
        fast("screening", 510.0, 5, "plant"),
        crew("screening", 0.6, 25).with("crew").agreed(&["plant"]),
        later("screening", 2),
        yard("pile", 200.0, 800.0, 25, "plant"),
        fast("dispatch", 500.0, 10, "dispatch"),
        spare("dispatch", 120.0, 30, "dispatch"),
        later("dispatch", 2),
    ]
}

fn middle() -> Vec<Order> {
    vec![
        fast("mucking", 370.0, 10, "mine").for_hours(5),
        spare("mucking", 70.0, 30, "mine").with("lhd_5"),
        crew("mucking", 0.6, 25).with("crew_mine"),
        fast("haulage", 380.0, 10, "mine"),
        spare("haulage", 80.0, 35, "mine"),
        crew("haulage", 0.6, 30).with("crew_mine"),
        fast("crushing", 385.0, 5, "mine"),
        crew("crushing", 0.5, 25).with("crew_mine").agreed(&["mine"]),
        later("crushing", 3),
        yard("pile", 150.0, 900.0, 30, "mill").agreed(&["mine"]),
        fast("milling_a", 195.0, 15, "mill"),
        crew("milling_a", 0.6, 35).with("crew_mill"),
        later("milling_a", 3),
        fast("milling_b", 160.0, 15, "mill"),
        crew("milling_b", 0.6, 35).with("crew_mill"),
        later("milling_b", 3),
        moved("milling_b", "milling_a", 25.0, 30.0, 15, "mill"),
        fast("flotation", 360.0, 10, "mill").for_hours(4),
        crew("flotation", 0.6, 30).with("crew_mill"),
        fast("filtration", 46.0, 10, "mill"),
        spare("filtration", 14.0, 40, "mill"),
        crew("filtration", 0.5, 25).with("crew_mill"),
        later("filtration", 2),
        fast("pumping", 330.0, 5, "mill"),
        spare("pumping", 110.0, 20, "mill"),
        fast("trucking", 45.0, 10, "dispatch"),
        spare("trucking", 18.0, 40, "dispatch"),
    ]
}

fn long() -> Vec<Order> {
    let mut orders = vec![
        moved("mucking_w", "mucking_e", 40.0, 50.0, 40, "mine").with("lhd_3").agreed(&["west", "east"]),
        moved("mucking_e", "mucking_w", 40.0, 45.0, 40, "mine").with("lhd_4").agreed(&["west", "east"]),
        fast("hoisting", 400.0, 10, "shaft").for_hours(4).agreed(&["safety"]),
        crew("hoisting", 0.7, 30).with("crew_shaft"),
        later("hoisting", 2).agreed(&["shaft", "safety"]),
        fast("recrushing", 410.0, 5, "mill"),
        crew("recrushing", 0.5, 25).with("crew_shaft"),
        later("recrushing", 3),
        fast("screening", 410.0, 5, "mill"),
        crew("screening", 0.6, 25).with("crew_shaft"),
        yard("fine_ore", 160.0, 1_000.0, 35, "mill").agreed(&["mine"]),
        fast("milling_1", 200.0, 15, "mill"),
        crew("milling_1", 0.6, 35).with("crew_mill"),
        later("milling_1", 3),
        fast("milling_2", 175.0, 15, "mill"),
        crew("milling_2", 0.6, 35).with("crew_mill"),
        later("milling_2", 3),
        fast("roughing", 385.0, 10, "mill"),
        crew("roughing", 0.6, 30).with("crew_mill"),
        fast("cleaning", 60.0, 10, "mill"),
        crew("cleaning", 0.6, 30).with("crew_mill"),
        fast("filtration", 61.0, 10, "mill"),
        spare("filtration", 18.0, 40, "mill"),
        crew("filtration", 0.5, 25).with("crew_mill"),
        fast("thickening", 340.0, 10, "mill"),
        fast("backfill", 350.0, 15, "mine"),
        spare("backfill", 90.0, 40, "mine"),
        later("backfill", 2),
    ];
    for (side, owner, rate) in [("w", "west", 180.0), ("e", "east", 140.0)] {
        let of = |stage: &str| format!("{stage}_{side}");
        orders.extend([
            fast(&of("drilling"), rate * 1.25, 15, owner),
            fast(&of("mucking"), rate * 1.25, 10, owner),
            crew(&of("mucking"), 0.6, 30).with("crew_mine"),
            fast(&of("hauling"), rate * 1.25, 10, owner),
            crew(&of("hauling"), 0.6, 30).with("crew_mine"),
            fast(&of("crushing"), rate * 1.3, 5, owner),
            crew(&of("crushing"), 0.5, 25).with("crew_mine"),
            later(&of("crushing"), 3),
            fast(&of("conveying"), rate * 1.3, 5, owner),
            crew(&of("conveying"), 0.6, 25).with("crew_mine"),
        ]);
    }
    orders
}

fn pit() -> Vec<Order> {
    vec![
        fast("shovel_north", 1_500.0, 10, "pit"),
        fast("shovel_south", 1_000.0, 10, "pit"),
        crew("shovel_north", 0.6, 40).with("crew_pit"),
        crew("shovel_south", 0.6, 40).with("crew_pit"),
        fast("haul_north", 1_450.0, 10, "pit"),
        fast("haul_south", 970.0, 10, "pit"),
        spare("haul_north", 220.0, 30, "pit").with("truck_10"),
        spare("haul_south", 200.0, 30, "pit").with("truck_10"),
        moved("haul_north", "haul_south", 190.0, 230.0, 20, "pit").with("truck_5"),
        moved("haul_south", "haul_north", 220.0, 200.0, 20, "pit").with("truck_5"),
        crew("haul_north", 0.7, 30).with("crew_pit"),
        crew("haul_south", 0.7, 30).with("crew_pit"),
        fast("crusher_1", 1_330.0, 5, "plant"),
        fast("crusher_2", 1_230.0, 5, "plant"),
        crew("crusher_1", 0.5, 25).with("crew_plant"),
        crew("crusher_2", 0.5, 25).with("crew_plant"),
        later("crusher_1", 3),
        later("crusher_2", 3),
        fast("overland", 2_600.0, 5, "plant"),
        crew("overland", 0.6, 30).with("crew_plant"),
        later("overland", 3),
        yard("mill_pile", 600.0, 3_000.0, 30, "plant").agreed(&["pit"]),
        fast("milling", 2_300.0, 15, "plant").for_hours(4),
        crew("milling", 0.6, 45).with("crew_plant"),
        later("milling", 3),
        fast("flotation", 2_400.0, 10, "plant"),
        crew("flotation", 0.6, 30).with("crew_plant"),
    ]
}

fn coal() -> Vec<Order> {
    vec![
        fast("longwall_a", 860.0, 10, "mine").for_hours(5).agreed(&["safety"]),
        fast("longwall_b", 610.0, 10, "mine").for_hours(5).agreed(&["safety"]),
        crew("longwall_a", 0.6, 35).with("crew_face"),
        crew("longwall_b", 0.6, 35).with("crew_face"),
        later("longwall_a", 2).agreed(&["mine"]),
        later("longwall_b", 2).agreed(&["mine"]),
        fast("feeder_a", 900.0, 5, "mine"),
        fast("feeder_b", 640.0, 5, "mine"),
        crew("feeder_a", 0.6, 25).with("crew_belt"),
        crew("feeder_b", 0.6, 25).with("crew_belt"),
        fast("trunk_belt", 1_500.0, 5, "mine"),
        crew("trunk_belt", 0.5, 25).with("crew_belt"),
        later("trunk_belt", 3),
        fast("hoisting", 1_480.0, 10, "shaft").for_hours(4).agreed(&["safety"]),
        crew("hoisting", 0.7, 30).with("crew_belt"),
        later("hoisting", 2).agreed(&["shaft", "safety"]),
        yard("raw_pile", 400.0, 2_400.0, 30, "plant"),
        fast("washing", 1_450.0, 10, "plant"),
        spare("washing", 250.0, 40, "plant"),
        crew("washing", 0.6, 30).with("crew_plant"),
        later("washing", 3),
        fast("train_loading", 1_050.0, 10, "plant"),
        crew("train_loading", 0.6, 30).with("crew_plant"),
        fast("reject_haulage", 440.0, 10, "plant"),
        spare("reject_haulage", 120.0, 25, "plant").with("dumper_4"),
        crew("reject_haulage", 0.6, 30).with("crew_plant"),
    ]
}
