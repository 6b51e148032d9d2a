//! Small dense matrices: what the run lengths and the reconciliation solve, a few to a few hundred rows. Sums run in a fixed
//! order, so the result is the same everywhere. Not for sparse or large systems.

/// Row by row.
#[derive(Clone, Debug)]
pub(super) struct Matrix {
    rows: usize,
    columns: usize,
    cells: Vec<f64>,
}

impl Matrix {
    pub fn zero(rows: usize, columns: usize) -> Self {
        Self { rows, columns, cells: vec![0.0; rows * columns] }
    }

    pub fn from_rows(rows: &[Vec<f64>], columns: usize) -> Self {
        assert!(rows.iter().all(|row| row.len() == columns), "all rows of a matrix are equally long");
        Self { rows: rows.len(), columns, cells: rows.concat() }
    }

    pub fn rows(&self) -> usize {
        self.rows
    }

    pub fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.columns..(row + 1) * self.columns]
    }

    pub fn row_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.cells[row * self.columns..(row + 1) * self.columns]
    }

    fn swap(&mut self, one: usize, other: usize) {
        if one != other {
            for column in 0..self.columns {
                self.cells.swap(one * self.columns + column, other * self.columns + column);
            }
        }
    }

    /// `row -= factor * of`, from column `from` on.
    fn subtract(&mut self, row: usize, of: usize, factor: f64, from: usize) {
        let (upper, lower) = self.cells.split_at_mut(row.max(of) * self.columns);
        let (target, source) = if row > of {
            (&mut lower[..self.columns], &upper[of * self.columns..(of + 1) * self.columns])
        } else {
            (&mut upper[row * self.columns..(row + 1) * self.columns], &lower[..self.columns])
        };
        for (cell, other) in target[from..].iter_mut().zip(&source[from..]) {
            *cell -= factor * other;
        }
    }

    /// Solves `self * x = right` by Gaussian elimination with partial pivoting. `None` when the matrix is singular.
    pub fn solve(mut self, mut right: Vec<f64>) -> Option<Vec<f64>> {
        let size = self.rows;
        assert!(size == self.columns && size == right.len(), "a square system");
        for column in 0..size {
            let pivot = (column..size).max_by(|a, b| self.row(*a)[column].abs().total_cmp(&self.row(*b)[column].abs()))?;
            self.swap(column, pivot);
            right.swap(column, pivot);
            let head = self.row(column)[column];
            if head == 0.0 || !head.is_finite() {
                return None;
            }
            for row in column + 1..size {
                let factor = self.row(row)[column] / head;
                if factor != 0.0 {
                    self.subtract(row, column, factor, column);
                    right[row] -= factor * right[column];
                }
            }
        }
        for row in (0..size).rev() {
            let cells = self.row(row);
            let known: f64 = (row + 1..size).map(|column| cells[column] * right[column]).sum();
            right[row] = (right[row] - known) / cells[row];
        }
        Some(right)
    }

    /// The lower triangle of `self = L L'`, for a symmetric matrix. `None` when it is not positive definite.
    pub fn cholesky(&self) -> Option<Self> {
        assert!(self.rows == self.columns, "a square matrix");
        let mut lower = Self::zero(self.rows, self.rows);
        for row in 0..self.rows {
            for column in 0..=row {
                let known: f64 = (0..column).map(|k| lower.row(row)[k] * lower.row(column)[k]).sum();
                let rest = self.row(row)[column] - known;
                lower.row_mut(row)[column] = if row > column {
                    rest / lower.row(column)[column]
                } else if rest > 1e-12 * self.row(row)[row] {
                    libm::sqrt(rest)
                } else {
                    return None;
                };
            }
        }
        Some(lower)
    }

    /// Solves `self * x = right` for a lower triangle.
    pub fn forward(&self, mut right: Vec<f64>) -> Vec<f64> {
        for row in 0..self.rows {
            let cells = self.row(row);
            let known: f64 = (0..row).map(|column| cells[column] * right[column]).sum();
            right[row] = (right[row] - known) / cells[row];
        }
        right
    }

    /// Gauss-Jordan elimination with pivots from `columns` alone, the largest first. Gives the pivot column of each of the
    /// first rows; the rows after them are zero in all of `columns`, but for rounding, which is wiped off.
    pub fn reduce(&mut self, columns: &[usize]) -> Vec<usize> {
        let mut pivots: Vec<usize> = Vec::new();
        while pivots.len() < self.rows {
            let done = pivots.len();
            let size = |(row, column): &(usize, usize)| self.row(*row)[*column].abs();
            let cells = (done..self.rows).flat_map(|row| columns.iter().map(move |column| (row, *column)));
            // The first of equals, so that the choice does not hang on the order of a library.
            let best = cells.reduce(|best, cell| if size(&cell) > size(&best) { cell } else { best });
            let Some((row, column)) = best.filter(|cell| size(cell) > ROUNDING) else { break };
            self.swap(done, row);
            let head = self.row(done)[column];
            self.row_mut(done).iter_mut().for_each(|cell| *cell /= head);
            for other in (0..self.rows).filter(|other| *other != done) {
                let factor = self.row(other)[column];
                if factor != 0.0 {
                    self.subtract(other, done, factor, 0);
                    self.row_mut(other)[column] = 0.0;
                }
            }
            pivots.push(column);
        }
        for cell in self.cells.iter_mut().filter(|cell| cell.abs() <= ROUNDING) {
            *cell = 0.0;
        }
        pivots
    }
}

/// A coefficient of a balance, which is of the order of one, that is no more than rounding.
const ROUNDING: f64 = 1e-10;
