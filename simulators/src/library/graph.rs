//! A chain in a few lines, written out as the site file that a person would write: what the library's own sites are made with. It
//! knows nothing of scenarios.

use std::fmt::Write as _;

/// A site to be: buffers and stages in the order of flow.
pub struct Graph {
    pub id: &'static str,
    pub buffers: Vec<Store>,
    pub stages: Vec<Work>,
}

/// A buffer. A capacity in tonnes, half of it filled; `sigma`: what its level sensor may be off, percent.
pub struct Store {
    pub id: &'static str,
    pub form: &'static str,
    pub capacity: f64,
    pub sigma: Option<f64>,
}

/// A stage: `rate` is nominal, tonnes an hour.
pub struct Work {
    pub id: &'static str,
    pub rate: f64,
    pub meter: Meter,
    /// Buffers and shares.
    pub takes: Vec<(&'static str, f64)>,
    /// Buffers, shares and minutes of transport.
    pub gives: Vec<(&'static str, f64, i64)>,
}

/// How a stage is measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Meter {
    /// A belt scale or a flow meter.
    Rate,
    /// A totaliser.
    Counter,
    /// Loads of so many machines, weighed on a scale with this range, tonnes.
    Loads(usize, f64),
}

/// A level sensor or none.
pub const fn store(id: &'static str, form: &'static str, capacity: f64, sigma: Option<f64>) -> Store {
    Store { id, form, capacity, sigma }
}

/// A stage between two buffers, with minutes of transport behind it.
pub fn work(id: &'static str, rate: f64, meter: Meter, from: &'static str, to: &'static str, lag: i64) -> Work {
    Work { id, rate, meter, takes: vec![(from, 1.0)], gives: vec![(to, 1.0, lag)] }
}

impl Graph {
    /// The site file.
    #[must_use]
    pub fn site_toml(&self) -> String {
        let mut toml = format!(
            "# Made by the scenario library.\n[site]\nid = \"{0}\"\nname = {{ ru = \"{0}\", en = \"{0}\" }}\n\
             time_zone = \"Asia/Qyzylorda\"\nunit = \"t\"\nreaction = \"60 min\"\n\n\
             [[shift]]\nid = \"day\"\nname = {{ ru = \"День\", en = \"Day\" }}\nstart = \"08:00\"\nhours = 12\n\n\
             [[shift]]\nid = \"night\"\nname = {{ ru = \"Ночь\", en = \"Night\" }}\nstart = \"20:00\"\nhours = 12\n\n\
             [[source]]\nid = \"plc\"\nname = {{ ru = \"ПЛК\", en = \"PLC\" }}\nkind = \"modbus\"\n\
             address = \"127.0.0.1:5020\"\npoll = \"1 s\"\ntimeout = \"1 s\"\nsilent_after = \"30 s\"\n\n\
             [[source]]\nid = \"broker\"\nname = {{ ru = \"Брокер\", en = \"Broker\" }}\nkind = \"mqtt\"\n\
             address = \"127.0.0.1:1883\"\nclient_id = \"tizbek-{0}\"\nsilent_after = \"2 min\"\n",
            self.id
        );
        let mut signals = String::new();
        let mut registers = 0;
        for store in &self.buffers {
            store.write(&mut toml, &mut signals, &mut registers).expect("a string takes everything");
        }
        for work in &self.stages {
            work.write(&mut toml, &mut signals, &mut registers).expect("a string takes everything");
        }
        toml + &signals
    }
}

impl Store {
    fn write(&self, toml: &mut String, signals: &mut String, registers: &mut u16) -> std::fmt::Result {
        let Self { id, form, capacity, sigma } = self;
        let at = |share: f64| capacity * share;
        write!(
            toml,
            "\n[[buffer]]\nid = \"{id}\"\nname = {{ ru = \"{id}\", en = \"{id}\" }}\nform = \"{form}\"\ncapacity = {capacity}\n\
             low = {}\ntarget = {}\nhigh = {}\ninitial = {}\ndensity = 2.0\n",
            at(0.125),
            at(0.5),
            at(0.875),
            at(0.5)
        )?;
        let Some(sigma) = sigma else { return Ok(()) };
        writeln!(toml, "level = {{ signal = \"{id}_level\", sigma = {sigma:?} }}")?;
        let more = "stuck_after = \"20 min\"\n";
        let register = format!("modbus = {{ unit_id = 1, table = \"input\", address = {registers}, type = \"f32\" }}");
        *registers += 2;
        signal(signals, &format!("{id}_level"), "level", "%", [0.0, 110.0], "plc", &register, more)
    }
}

impl Work {
    fn write(&self, toml: &mut String, signals: &mut String, registers: &mut u16) -> std::fmt::Result {
        let Self { id, rate, meter, .. } = self;
        let meters = meter.signals(id);
        let quoted = meters.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", ");
        let takes = self.takes.iter().map(|(buffer, share)| format!("{{ buffer = \"{buffer}\", share = {share:?} }}"));
        let gives = self.gives.iter();
        let gives =
            gives.map(|(buffer, share, lag)| format!("{{ buffer = \"{buffer}\", share = {share:?}, lag = \"{lag} min\" }}"));
        write!(
            toml,
            "\n[[stage]]\nid = \"{id}\"\nname = {{ ru = \"{id}\", en = \"{id}\" }}\n\
             rate = {{ min = 0, nominal = {rate}, max = {} }}\nmeasured_by = [{quoted}]\ninputs = [{}]\noutputs = [{}]\n",
            rate * 1.3,
            takes.collect::<Vec<_>>().join(", "),
            gives.collect::<Vec<_>>().join(", ")
        )?;
        for meter in &meters {
            let topic =
                format!("mqtt = {{ topic = \"{}/{meter}\", value = \"/v\", time = \"/ts\", time_format = \"ms\" }}", self.id);
            match self.meter {
                Meter::Rate => {
                    let register =
                        format!("modbus = {{ unit_id = 2, table = \"holding\", address = {registers}, type = \"f32\" }}");
                    *registers += 2;
                    signal(signals, meter, "rate", "t/h", [-5.0, 2.5 * rate], "plc", &register, "")?;
                }
                Meter::Counter => {
                    signal(signals, meter, "counter", "t", [0.0, 1e6], "broker", &topic, "modulus = 1000000\n")?;
                }
                Meter::Loads(machines, range) => {
                    // Some five loads of this machine may pass unheard.
                    let minutes = (5.0 * 60.0 * machines as f64 * 0.6 * range / rate).ceil().max(15.0);
                    let stale = format!("stale_after = \"{minutes} min\"\n");
                    signal(signals, meter, "load", "t", [0.0, range], "broker", &topic, &stale)?;
                }
            }
        }
        Ok(())
    }
}

impl Meter {
    fn signals(self, stage: &str) -> Vec<String> {
        match self {
            Self::Rate => vec![format!("{stage}_rate")],
            Self::Counter => vec![format!("{stage}_total")],
            Self::Loads(machines, _) => (1..=machines).map(|number| format!("{stage}_{number}_load")).collect(),
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "the keys of one table")]
fn signal(
    toml: &mut String,
    id: &str,
    kind: &str,
    unit: &str,
    [low, high]: [f64; 2],
    source: &str,
    point: &str,
    more: &str,
) -> std::fmt::Result {
    write!(
        toml,
        "\n[[signal]]\nid = \"{id}\"\nname = {{ ru = \"{id}\", en = \"{id}\" }}\nkind = \"{kind}\"\nunit = \"{unit}\"\n\
         range = [{low}, {high}]\nsource = \"{source}\"\n{point}\n{more}"
    )
}
