//! Ruled tables: lines that cross make cells, whatever is written in them.

use kurbo::Rect;

/// Lines closer than this are the same, in points.
const NEAR: f64 = 3.0;
/// A page of more lines than this is a drawing.
const MOST: usize = 4_000;

/// A table on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// Its place.
    pub bounds: Rect,
    /// The cells.
    pub cells: Vec<Rect>,
    /// The rows from the top: which cell stands in each column, from the left. One that spans stands in several.
    pub rows: Vec<Vec<usize>>,
}

/// The tables that these lines make: at least two cells beside each other and two rows.
pub fn grids(rules: &[Rect]) -> Vec<Grid> {
    if rules.len() > MOST {
        return Vec::new();
    }
    let mut found: Vec<Grid> = groups(rules).iter().filter_map(|group| grid(group)).collect();
    found.sort_by(|a, b| a.bounds.y0.total_cmp(&b.bounds.y0));
    found
}

/// The lines in groups that touch each other.
fn groups(rules: &[Rect]) -> Vec<Vec<Rect>> {
    let mut groups: Vec<Vec<Rect>> = Vec::new();
    for rule in rules {
        let near = rule.inflate(NEAR, NEAR);
        let touches = |group: &Vec<Rect>| group.iter().any(|other| near.overlaps(other.inflate(NEAR, NEAR)));
        let (touching, apart): (Vec<_>, Vec<_>) = groups.into_iter().partition(touches);
        groups = apart;
        groups.push(touching.into_iter().flatten().chain([*rule]).collect());
    }
    groups
}

fn grid(rules: &[Rect]) -> Option<Grid> {
    let is_upright = |rule: &&Rect| rule.height() > rule.width();
    let upright: Vec<&Rect> = rules.iter().filter(is_upright).collect();
    let level: Vec<&Rect> = rules.iter().filter(|rule| !is_upright(rule)).collect();
    let xs = places(upright.iter().map(|rule| rule.center().x));
    let ys = places(level.iter().map(|rule| rule.center().y));
    if xs.len() < 3 || ys.len() < 3 {
        return None;
    }
    let split_x =
        |x: f64, y: f64| upright.iter().any(|r| (r.center().x - x).abs() < NEAR && r.y0 - NEAR < y && y < r.y1 + NEAR);
    let split_y =
        |y: f64, x: f64| level.iter().any(|r| (r.center().y - y).abs() < NEAR && r.x0 - NEAR < x && x < r.x1 + NEAR);
    let mut cells = Vec::new();
    let mut rows = vec![vec![None; xs.len() - 1]; ys.len() - 1];
    for top in 0..ys.len() - 1 {
        for left in 0..xs.len() - 1 {
            if rows[top][left].is_some() {
                continue;
            }
            let middle_y = f64::midpoint(ys[top], ys[top + 1]);
            let right = (left + 1..xs.len() - 1).find(|at| split_x(xs[*at], middle_y)).unwrap_or(xs.len() - 1);
            let middle_x = f64::midpoint(xs[left], xs[left + 1]);
            let bottom = (top + 1..ys.len() - 1).find(|at| split_y(ys[*at], middle_x)).unwrap_or(ys.len() - 1);
            for row in &mut rows[top..bottom] {
                row[left..right].fill(Some(cells.len()));
            }
            cells.push(Rect::new(xs[left], ys[top], xs[right], ys[bottom]));
        }
    }
    let rows: Vec<Vec<usize>> = rows.into_iter().map(|row| row.into_iter().flatten().collect()).collect();
    let is_table = rows.iter().any(|row: &Vec<usize>| row.first() != row.last());
    let bounds = Rect::new(*xs.first()?, *ys.first()?, *xs.last()?, *ys.last()?);
    is_table.then_some(Grid { bounds, cells, rows })
}

/// The places, those that are near each other as one.
fn places(all: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut places: Vec<f64> = all.collect();
    places.sort_by(f64::total_cmp);
    places.dedup_by(|b, a| *b - *a < NEAR);
    places
}

#[cfg(test)]
mod tests {
    use super::grids;
    use kurbo::Rect;

    fn level(y: f64, from: f64, to: f64) -> Rect {
        Rect::new(from, y, to, y)
    }

    fn upright(x: f64, from: f64, to: f64) -> Rect {
        Rect::new(x, from, x, to)
    }

    #[test]
    fn crossing_lines_make_cells_and_a_missing_line_joins_two() {
        let mut rules: Vec<Rect> = [0.0, 20.0, 60.0].into_iter().map(|y| level(y, 0.0, 300.0)).collect();
        rules.push(level(40.0, 100.0, 300.0));
        rules.extend([0.0, 100.0, 200.0, 300.0].into_iter().map(|x| upright(x, 0.0, 60.0)));
        let table = &grids(&rules)[0];
        assert_eq!(table.rows, [[0, 1, 2], [3, 4, 5], [3, 6, 7]], "the first of the second row goes down");
        assert_eq!(table.cells[3], Rect::new(0.0, 20.0, 100.0, 60.0));
    }

    #[test]
    fn a_frame_and_an_underline_are_no_table() {
        let frame =
            [level(0.0, 0.0, 300.0), level(100.0, 0.0, 300.0), upright(0.0, 0.0, 100.0), upright(300.0, 0.0, 100.0)];
        assert_eq!(grids(&frame), []);
        assert_eq!(grids(&[level(10.0, 0.0, 50.0)]), []);
    }
}
