//! Tables of a Word document, with cells merged across and down.

use super::body::Reader;
use crate::format::blocks::{Cell, Grid};
use crate::format::xml::Node;
use crate::refusal::Refusal;

/// Reads a table.
pub fn read(reader: &mut Reader<'_>, table: Node<'_>) -> Result<Grid, Refusal> {
    let mut grid = Grid::default();
    for row in below(table, "tr") {
        let properties = row.child("trPr");
        if properties.is_some_and(|p| p.child("del").is_some()) {
            reader.seen.deleted += 1;
            continue;
        }
        let mut cells = Vec::new();
        let before = properties.and_then(|p| p.value("gridBefore")).and_then(|n| n.parse().ok()).unwrap_or(0);
        if before > 0 {
            cells.push(Cell::new(Vec::new(), before));
        }
        for cell in below(row, "tc") {
            self::cell(reader, cell, &mut cells)?;
        }
        for cell in &cells {
            reader.count.add(cell.columns)?;
        }
        grid.rows.push(cells);
    }
    Ok(grid)
}

/// The elements of this name inside `node`, through content controls and marks of changes but not into other tables.
fn below<'t>(node: Node<'t>, name: &str) -> Vec<Node<'t>> {
    let mut found = Vec::new();
    for child in node.children() {
        match child.name() {
            own if own == name => found.push(child),
            "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => found.extend(below(child, name)),
            _ => {}
        }
    }
    found
}

fn cell(reader: &mut Reader<'_>, node: Node<'_>, cells: &mut Vec<Cell>) -> Result<(), Refusal> {
    let properties = node.child("tcPr");
    let columns = properties.and_then(|p| p.value("gridSpan")).and_then(|n| n.parse().ok()).unwrap_or(1);
    let mut blocks = Vec::new();
    reader.blocks(node, &mut blocks)?;
    // A merge that is not said to begin here goes on from the cell beside or above.
    let goes_on = |name| {
        let merge = properties.and_then(|p| p.child(name));
        merge.is_some_and(|m| m.attribute("val").as_deref() != Some("restart")) && blocks.is_empty()
    };
    let (beside, above) = (goes_on("hMerge"), goes_on("vMerge"));
    if let Some(wider) = cells.last_mut().filter(|_| beside) {
        wider.columns += columns;
        return Ok(());
    }
    cells.push(Cell { merged_up: above, ..Cell::new(blocks, columns) });
    Ok(())
}
