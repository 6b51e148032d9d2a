//! The same mine in which nobody acts. The short stops of machines are drawn from the streams that their loads are drawn from, so that
//! whoever tips more loads would have other stops: a mine in which somebody acts takes its stops from here instead, and what an act
//! changes is the act's doing alone.

use std::sync::Arc;

use crate::plant::Plant;
use crate::scenario::{Upset, trouble};
use crate::world::{Conditions, orders};

#[derive(Clone)]
pub(crate) struct Nobody {
    plant: Plant,
    pub upsets: Vec<Upset>,
    conditions: Conditions,
    now: Vec<bool>,
    /// What is known beforehand: a row for each second from `from` on.
    foreseen: Arc<Vec<Vec<bool>>>,
    from: i64,
}

impl Nobody {
    pub fn of(plant: &Plant, upsets: &[Upset], conditions: &Conditions) -> Self {
        Self {
            plant: plant.clone(),
            upsets: upsets.to_vec(),
            conditions: conditions.clone(),
            now: Vec::new(),
            foreseen: Arc::default(),
            from: plant.elapsed() + 1,
        }
    }

    /// Whether each machine stands in a short stop of its own in this second: the one after that which was asked for last.
    pub fn stands(&mut self, second: i64) -> &[bool] {
        let row = usize::try_from(second - self.from).unwrap_or(usize::MAX);
        if row >= self.foreseen.len() {
            self.step();
            return &self.now;
        }
        &self.foreseen[row]
    }

    /// Finds out everything until `until`.
    pub fn foresee(&mut self, until: i64) {
        let mut rows = Vec::new();
        self.from = self.plant.elapsed() + 1;
        while self.plant.elapsed() < until {
            self.step();
            rows.push(self.now.clone());
        }
        self.foreseen = Arc::new(rows);
    }

    fn step(&mut self) {
        let second = self.plant.elapsed() + 1;
        orders(&mut self.plant, &self.conditions, second);
        self.plant.step(&trouble(&self.upsets, second).plant);
        self.now.clear();
        self.now.extend(self.plant.standing());
    }
}
