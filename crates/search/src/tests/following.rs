//! The index follows the journal: content and number together, through kills, damage and company.

use super::field::*;
use crate::{Index, Opening, SearchError};
use jiff::civil::date;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn school(title: &str) -> sagsgang_domain::meeting::Meeting {
    meeting(1, &elders(), date(2024, 4, 24), vec![item(1, title, "")])
}

fn write(index: &Index, title: &str, position: u64) {
    let mut batch = index.batch().unwrap();
    batch.replace_meeting(&public(&school(title), &elders()), &elders()).unwrap();
    batch.commit(position).unwrap();
}

/// The folder as a kill would leave it.
fn copy(from: &Path) -> TempDir {
    fn all(from: &Path, to: &Path) {
        for file in fs::read_dir(from).unwrap() {
            let file = file.unwrap();
            let to = to.join(file.file_name());
            if file.file_type().unwrap().is_dir() {
                fs::create_dir(&to).unwrap();
                all(&file.path(), &to);
            } else {
                fs::copy(file.path(), to).unwrap();
            }
        }
    }
    let to = TempDir::new().unwrap();
    all(from, to.path());
    to
}

#[test]
fn a_new_folder_begins_at_nothing_and_is_found_again_as_it_was_left() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("search");
    {
        let index = Index::open(&path).unwrap();
        assert_eq!((index.opening(), index.position().unwrap()), (Opening::Created, 0));
        write(&index, "Ny skole", 41);
        assert_eq!(index.position().unwrap(), 41);
    }
    let index = Index::open(&path).unwrap();
    assert_eq!((index.opening(), index.position().unwrap()), (Opening::Kept, 41));
    assert_eq!(titles(&index, "skole"), ["Ny skole"]);
}

#[test]
fn replacing_and_removing_leave_nothing_of_what_was() {
    let index = Index::in_memory().unwrap();
    write(&index, "Ny skole", 1);
    write(&index, "Ny svømmehal", 2);
    assert!(titles(&index, "skole").is_empty());
    assert_eq!(titles(&index, "svømmehal"), ["Ny svømmehal"]);

    let mut batch = index.batch().unwrap();
    batch.remove_meeting(school("").id).unwrap();
    batch.commit(3).unwrap();
    assert!(titles(&index, "svømmehal").is_empty());
    assert!(titles(&index, "plejeudvalget").is_empty());
}

#[test]
fn following_twice_is_following_once() {
    let index = Index::in_memory().unwrap();
    write(&index, "Ny skole", 1);
    write(&index, "Ny skole", 1);
    assert_eq!(ask(&index, "skole").total, 1);
}

#[test]
fn a_batch_that_is_not_committed_leaves_no_trace() {
    let index = Index::in_memory().unwrap();
    write(&index, "Ny skole", 1);
    let mut batch = index.batch().unwrap();
    batch.clear().unwrap();
    batch.replace_meeting(&public(&school("Ny hal"), &elders()), &elders()).unwrap();
    drop(batch);
    write(&index, "Ny skole", 2);
    assert!(titles(&index, "hal").is_empty());
    assert_eq!(titles(&index, "skole"), ["Ny skole"]);
}

#[test]
fn killed_in_a_batch_it_opens_as_last_committed() {
    let folder = TempDir::new().unwrap();
    let index = Index::open(folder.path()).unwrap();
    write(&index, "Ny skole", 7);
    let mut batch = index.batch().unwrap();
    batch.clear().unwrap();
    batch.replace_meeting(&public(&school("Ny hal"), &elders()), &elders()).unwrap();
    let killed = copy(folder.path());
    drop(batch);

    let index = Index::open(killed.path()).unwrap();
    assert_eq!((index.opening(), index.position().unwrap()), (Opening::Kept, 7));
    assert_eq!(titles(&index, "skole"), ["Ny skole"]);
    assert!(titles(&index, "hal").is_empty());
}

/// What may befall an index's files, by the ending of the file and what becomes of its bytes.
type Damage = (&'static str, fn(&mut Vec<u8>));

#[test]
fn a_damaged_index_is_built_anew() {
    let damages: [Damage; 5] = [
        ("meta.json", Vec::clear),
        ("meta.json", |bytes| *bytes = b"{\"segments\": []}".to_vec()),
        (".idx", |bytes| bytes[3] ^= 0xff),
        (".term", |bytes| bytes.truncate(bytes.len() / 2)),
        (".store", Vec::clear),
    ];
    for (ending, damage) in damages {
        let folder = TempDir::new().unwrap();
        write(&Index::open(folder.path()).unwrap(), "Ny skole", 7);
        let generation = folder.path().join("g1");
        fs::write(generation.join("note.txt"), "not the index's").unwrap();
        let mut files = fs::read_dir(&generation).unwrap().map(|file| file.unwrap().path());
        let file = files.find(|path| path.to_string_lossy().ends_with(ending)).expect(ending);
        let mut bytes = fs::read(&file).unwrap();
        damage(&mut bytes);
        fs::write(&file, bytes).unwrap();

        let index = Index::open(folder.path()).unwrap();
        assert_eq!((index.opening(), index.position().unwrap()), (Opening::Rebuilt, 0), "{ending}");
        assert!(titles(&index, "skole").is_empty());
        write(&index, "Ny skole", 8);
        assert_eq!(titles(&index, "skole"), ["Ny skole"]);
        assert!(generation.join("note.txt").exists(), "a foreign file is left alone");
    }
}

#[test]
fn an_index_of_another_version_is_built_anew() {
    let folder = TempDir::new().unwrap();
    write(&Index::open(folder.path()).unwrap(), "Ny skole", 7);
    let meta = folder.path().join("g1/meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    let current = crate::folder::payload(crate::schema::Nature::Public, 7);
    assert!(text.contains(&current));
    fs::write(&meta, text.replace(&current, "version 0 position 7")).unwrap();

    let index = Index::open(folder.path()).unwrap();
    assert_eq!((index.opening(), index.position().unwrap()), (Opening::Rebuilt, 0));
}

#[test]
fn beside_a_writer_one_can_search_but_not_write() {
    let folder = TempDir::new().unwrap();
    let first = Index::open(folder.path()).unwrap();
    write(&first, "Ny skole", 1);
    let second = Index::open(folder.path()).unwrap();
    assert_eq!(titles(&second, "skole"), ["Ny skole"]);
    assert!(matches!(second.batch().err(), Some(SearchError::Busy)));

    write(&first, "Ny svømmehal", 2);
    assert_eq!(second.position().unwrap(), 2);
    second.reload().unwrap();
    assert_eq!(titles(&second, "svømmehal"), ["Ny svømmehal"]);

    drop(first);
    write(&second, "Ny hal", 3);
    assert_eq!(titles(&second, "hal"), ["Ny hal"]);
}

#[test]
fn a_folder_that_cannot_be_is_said_to_be_so() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let error = Index::open(&file).err().expect("a file is no folder");
    assert!(error.to_string().contains("Check that it exists and may be written"), "{error}");
}

#[test]
fn built_anew_it_answers_all_the_while_and_changes_at_once() {
    let folder = TempDir::new().unwrap();
    let index = Index::open(folder.path()).unwrap();
    write(&index, "Ny skole", 7);
    let next = index.successor().unwrap();
    write(&next, "Ny hal", 9);
    assert_eq!(titles(&index, "skole"), ["Ny skole"], "the old one answers while the new one is filled");
    assert!(matches!(index.successor().err(), Some(SearchError::Busy)), "only one is built at a time");

    index.adopt(&next).unwrap();
    assert_eq!((titles(&index, "hal"), index.position().unwrap()), (vec!["Ny hal".to_owned()], 9));
    assert!(titles(&index, "skole").is_empty());
    assert!(!folder.path().join("g1").exists(), "the old one is gone");
    write(&index, "Ny svømmehal", 10);
    drop(index);
    let index = Index::open(folder.path()).unwrap();
    assert_eq!((index.opening(), index.position().unwrap()), (Opening::Kept, 10));
    assert_eq!(titles(&index, "svømmehal"), ["Ny svømmehal"]);
}

#[test]
fn built_anew_in_memory_it_changes_at_once_too() {
    let index = Index::in_memory().unwrap();
    write(&index, "Ny skole", 7);
    let next = index.successor().unwrap();
    write(&next, "Ny hal", 9);
    index.adopt(&next).unwrap();
    assert_eq!((titles(&index, "hal"), index.position().unwrap()), (vec!["Ny hal".to_owned()], 9));
}

#[test]
fn killed_while_it_is_built_anew_the_old_one_stands() {
    let folder = TempDir::new().unwrap();
    let index = Index::open(folder.path()).unwrap();
    write(&index, "Ny skole", 7);
    let next = index.successor().unwrap();
    write(&next, "Ny hal", 9);
    let killed = copy(folder.path());

    let index = Index::open(killed.path()).unwrap();
    assert_eq!((index.opening(), index.position().unwrap()), (Opening::Kept, 7));
    assert_eq!(titles(&index, "skole"), ["Ny skole"]);
    let again = index.successor().unwrap();
    assert_eq!((again.position().unwrap(), titles(&again, "hal").len()), (0, 0), "it begins from nothing again");
}

#[test]
fn what_another_process_built_anew_is_taken_up() {
    let folder = TempDir::new().unwrap();
    let serving = Index::open(folder.path()).unwrap();
    write(&serving, "Ny skole", 7);
    assert!(serving.newer().unwrap().is_none());

    let command = Index::open(folder.path()).unwrap();
    let next = command.successor().unwrap();
    write(&next, "Ny hal", 7);
    command.adopt(&next).unwrap();
    assert_eq!(titles(&serving, "skole"), ["Ny skole"], "until it is looked for");
    drop((command, next));

    let newer = serving.newer().unwrap().expect("there is a newer one");
    write(&newer, "Ny svømmehal", 8);
    serving.adopt(&newer).unwrap();
    assert_eq!(titles(&serving, "svømmehal"), ["Ny svømmehal"]);
    assert!(!folder.path().join("g1").exists(), "who wrote to the old one removes it");
}
