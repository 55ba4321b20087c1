//! Exports of real systems, where they are at hand: every item is found, and next to nothing is left over.

use sagsgang_intake::{Draft, read};
use std::path::Path;

/// The file, how many items it has, and how many characters may be left over.
const SAMPLES: [(&str, usize, usize); 4] = [
    ("acadre/3687981.XML", 1, 0),
    ("acadre/XML_1863.xml", 0, 0),
    ("sbsys/Publication32.xml", 5, 0),
    ("edoc/eDocAgendaPublishing.xml", 8, 900),
];

#[test]
fn real_exports_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/esdh");
    for (file, items, most) in SAMPLES {
        let path = folder.join(file);
        let Ok(bytes) = std::fs::read(&path) else {
            eprintln!("skipped: {} is not there", path.display());
            continue;
        };
        let reading = read(file, &bytes).expect("an export");
        let Draft::Minutes(draft) = &reading.document else { unreachable!("{:?}", reading.document) };
        let rest: usize = reading.not_understood.iter().map(|r| r.text.chars().count()).sum();
        eprintln!("{file}: {} items, {rest} characters left over", draft.items.len());
        assert_eq!(draft.items.len(), items, "{file}");
        assert!(draft.body.is_some() && draft.date.is_some(), "{file}");
        assert!(draft.items.iter().all(|i| i.title.is_some() && i.open.as_ref().is_some_and(|o| o.value)), "{file}");
        assert!(rest <= most, "{file}: {:?}", reading.not_understood);
        assert!(!reading.text.contains('@') && !reading.text.contains(r"\\"), "{file} tells of persons or machines");
    }
}
