//! The sites of the library: the zinc mine, straight, split and joined chains of three sizes, an open pit and a coal mine.

use super::graph::{Graph, Meter, Work, store, work};
use super::orders::levers_toml;
use Meter::{Counter, Loads, Rate};

/// A site of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SiteKind {
    /// Nine stages in a ring.
    Zinc,
    /// Four stages in a row.
    Short,
    /// Nine stages: a split, a join, and another split.
    Middle,
    /// Twenty stages: two sections join one shaft.
    Long,
    /// Two faces, trucks to two crushers that both get from both.
    Pit,
    /// Two longwalls on one belt, and a washing plant.
    Coal,
}

const ZINC: &str = include_str!("../../../deploy/sites/zinc-mine/site.toml");

impl SiteKind {
    pub const ALL: [Self; 6] = [Self::Zinc, Self::Short, Self::Middle, Self::Long, Self::Pit, Self::Coal];

    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Zinc => "zinc",
            Self::Short => "short",
            Self::Middle => "middle",
            Self::Long => "long",
            Self::Pit => "pit",
            Self::Coal => "coal",
        }
    }

    /// The site file, with what its people may order.
    #[must_use]
    pub fn site_toml(self) -> String {
        let chain = match self {
            Self::Zinc => return ZINC.to_owned(),
            Self::Short => short(),
            Self::Middle => middle(),
            Self::Long => long(),
            Self::Pit => pit(),
            Self::Coal => coal(),
        };
        chain.site_toml() + &levers_toml(self)
    }
}

fn short() -> Graph {
    Graph {
        id: "short-chain",
        buffers: vec![
            store("bench", "stopes", 30_000.0, None),
            store("hopper", "bin", 600.0, Some(3.0)),
            store("pile", "stockpile", 2_400.0, Some(4.0)),
            store("bin", "bin", 900.0, Some(3.0)),
            store("product", "store", 30_000.0, None),
        ],
        stages: vec![
            work("loading", 400.0, Loads(3, 60.0), "bench", "hopper", 0),
            work("crushing", 400.0, Rate, "hopper", "pile", 3),
            work("screening", 400.0, Rate, "pile", "bin", 2),
            work("dispatch", 400.0, Counter, "bin", "product", 5),
        ],
    }
}

fn middle() -> Graph {
    let mut flotation = work("flotation", 300.0, Rate, "sump", "concentrate", 8);
    flotation.gives = vec![("concentrate", 0.12, 8), ("tails", 0.88, 12)];
    Graph {
        id: "middle-chain",
        buffers: vec![
            store("stope", "stopes", 24_000.0, None),
            store("pass", "ore_pass", 1_500.0, Some(4.0)),
            store("bin", "bin", 700.0, Some(3.0)),
            store("pile", "stockpile", 4_000.0, Some(4.0)),
            store("sump", "tank", 320.0, Some(2.0)),
            store("concentrate", "tank", 160.0, Some(3.0)),
            store("tails", "tank", 1_000.0, Some(3.0)),
            store("cake", "store", 500.0, Some(4.0)),
            store("dam", "stopes", 24_000.0, None),
            store("road", "store", 4_000.0, None),
        ],
        stages: vec![
            work("mucking", 300.0, Loads(4, 25.0), "stope", "pass", 0),
            work("haulage", 300.0, Counter, "pass", "bin", 4),
            work("crushing", 300.0, Rate, "bin", "pile", 3),
            work("milling_a", 165.0, Rate, "pile", "sump", 4),
            work("milling_b", 135.0, Rate, "pile", "sump", 4),
            flotation,
            work("filtration", 36.0, Rate, "concentrate", "cake", 3),
            work("pumping", 264.0, Rate, "tails", "dam", 10),
            work("trucking", 36.0, Loads(2, 25.0), "cake", "road", 0),
        ],
    }
}

/// Five stages of one section, down to the shaft.
fn section(names: [&'static str; 5], stores: [&'static str; 5], rate: f64, haul: usize) -> Vec<Work> {
    let [stope, pass, bin, belt, _] = stores;
    let [drilling, mucking, hauling, crushing, conveying] = names;
    let mut drill = work(drilling, rate, Counter, stope, stope, 0);
    drill.takes = Vec::new();
    vec![
        drill,
        work(mucking, rate, Loads(haul, 25.0), stope, pass, 0),
        work(hauling, rate, Counter, pass, bin, 5),
        work(crushing, rate, Rate, bin, belt, 2),
        work(conveying, rate, Rate, belt, "shaft_bin", 4),
    ]
}

fn long() -> Graph {
    let west = ["drilling_w", "mucking_w", "hauling_w", "crushing_w", "conveying_w"];
    let east = ["drilling_e", "mucking_e", "hauling_e", "crushing_e", "conveying_e"];
    let west_stores = ["stope_w", "pass_w", "bin_w", "belt_bin_w", "shaft_bin"];
    let east_stores = ["stope_e", "pass_e", "bin_e", "belt_bin_e", "shaft_bin"];
    let mut stages = section(west, west_stores, 180.0, 3);
    stages.extend(section(east, east_stores, 140.0, 3));
    let mut rougher = work("roughing", 320.0, Rate, "sump", "cleaner_feed", 6);
    rougher.gives = vec![("cleaner_feed", 0.15, 6), ("tails", 0.85, 9)];
    stages.extend([
        work("hoisting", 320.0, Loads(1, 20.0), "shaft_bin", "headframe_bin", 2),
        work("recrushing", 320.0, Rate, "headframe_bin", "screen_bin", 2),
        work("screening", 320.0, Rate, "screen_bin", "fine_ore", 3),
        work("milling_1", 170.0, Rate, "fine_ore", "sump", 5),
        work("milling_2", 150.0, Rate, "fine_ore", "sump", 5),
        rougher,
        work("cleaning", 48.0, Rate, "cleaner_feed", "thickener", 6),
        work("filtration", 48.0, Rate, "thickener", "product", 3),
        work("thickening", 272.0, Rate, "tails", "paste", 8),
        work("backfill", 272.0, Rate, "paste", "voids", 20),
    ]);
    let mut buffers = Vec::new();
    for [stope, pass, bin, belt, _] in [west_stores, east_stores] {
        buffers.extend([
            store(stope, "stopes", 6_000.0, None),
            store(pass, "ore_pass", 1_000.0, Some(4.0)),
            store(bin, "bin", 450.0, Some(3.0)),
            store(belt, "bin", 350.0, Some(3.0)),
        ]);
    }
    buffers.extend([
        store("shaft_bin", "bin", 900.0, Some(3.0)),
        store("headframe_bin", "bin", 700.0, Some(3.0)),
        store("screen_bin", "bin", 600.0, Some(3.0)),
        store("fine_ore", "stockpile", 5_000.0, Some(4.0)),
        store("sump", "tank", 340.0, Some(2.0)),
        store("cleaner_feed", "tank", 90.0, Some(2.0)),
        store("thickener", "tank", 200.0, Some(3.0)),
        store("product", "store", 6_000.0, None),
        store("tails", "tank", 900.0, Some(3.0)),
        store("paste", "tank", 800.0, Some(3.0)),
        store("voids", "stopes", 24_000.0, None),
    ]);
    Graph { id: "long-chain", buffers, stages }
}

fn pit() -> Graph {
    let mut north = work("haul_north", 1_200.0, Loads(5, 130.0), "muck_north", "crusher_1_bin", 0);
    north.gives = vec![("crusher_1_bin", 0.6, 0), ("crusher_2_bin", 0.4, 0)];
    let mut south = work("haul_south", 800.0, Loads(4, 130.0), "muck_south", "crusher_1_bin", 0);
    south.gives = vec![("crusher_1_bin", 0.4, 0), ("crusher_2_bin", 0.6, 0)];
    let mut dig_north = work("shovel_north", 1_200.0, Counter, "muck_north", "muck_north", 0);
    let mut dig_south = work("shovel_south", 800.0, Counter, "muck_south", "muck_south", 0);
    (dig_north.takes, dig_south.takes) = (Vec::new(), Vec::new());
    Graph {
        id: "open-pit",
        buffers: vec![
            store("muck_north", "stockpile", 4_000.0, None),
            store("muck_south", "stockpile", 3_000.0, None),
            store("crusher_1_bin", "bin", 1_600.0, Some(3.0)),
            store("crusher_2_bin", "bin", 1_500.0, Some(3.0)),
            store("overland_pile", "stockpile", 6_000.0, Some(4.0)),
            store("mill_pile", "stockpile", 16_000.0, Some(4.0)),
            store("pulp", "tank", 2_000.0, Some(2.0)),
            store("product", "store", 120_000.0, None),
        ],
        stages: vec![
            dig_north,
            dig_south,
            north,
            south,
            work("crusher_1", 1_040.0, Rate, "crusher_1_bin", "overland_pile", 3),
            work("crusher_2", 960.0, Rate, "crusher_2_bin", "overland_pile", 3),
            work("overland", 2_000.0, Rate, "overland_pile", "mill_pile", 9),
            work("milling", 2_000.0, Rate, "mill_pile", "pulp", 5),
            work("flotation", 2_000.0, Rate, "pulp", "product", 10),
        ],
    }
}

fn coal() -> Graph {
    let mut face_a = work("longwall_a", 700.0, Rate, "bunker_a", "bunker_a", 4);
    let mut face_b = work("longwall_b", 500.0, Rate, "bunker_b", "bunker_b", 6);
    (face_a.takes, face_b.takes) = (Vec::new(), Vec::new());
    let mut washing = work("washing", 1_200.0, Rate, "raw_pile", "clean_pile", 6);
    washing.gives = vec![("clean_pile", 0.7, 6), ("reject_bin", 0.3, 5)];
    Graph {
        id: "coal-mine",
        buffers: vec![
            store("bunker_a", "bin", 1_100.0, Some(3.0)),
            store("bunker_b", "bin", 800.0, Some(3.0)),
            store("trunk_bin", "bin", 1_800.0, Some(3.0)),
            store("shaft_bin", "bin", 1_500.0, Some(3.0)),
            store("raw_pile", "stockpile", 9_000.0, Some(4.0)),
            store("clean_pile", "stockpile", 8_000.0, Some(4.0)),
            store("reject_bin", "bin", 900.0, Some(3.0)),
            store("trains", "store", 60_000.0, None),
            store("tip", "store", 30_000.0, None),
        ],
        stages: vec![
            face_a,
            face_b,
            work("feeder_a", 700.0, Rate, "bunker_a", "trunk_bin", 3),
            work("feeder_b", 500.0, Rate, "bunker_b", "trunk_bin", 3),
            work("trunk_belt", 1_200.0, Rate, "trunk_bin", "shaft_bin", 7),
            work("hoisting", 1_200.0, Loads(1, 36.0), "shaft_bin", "raw_pile", 2),
            washing,
            work("train_loading", 840.0, Counter, "clean_pile", "trains", 5),
            work("reject_haulage", 360.0, Loads(3, 60.0), "reject_bin", "tip", 0),
        ],
    }
}
