//! Paths of the files beside an export, as paths that cannot lead out of the folder it was delivered in.

/// A path as it may be used, and whether something had to be left out of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Safe {
    /// The relative path, its parts divided by `/`.
    pub path: String,
    /// Whether the way to the file was dropped: it told of a disk, a server or a folder above.
    pub is_shortened: bool,
}

/// The relative path that `written` means. Of an absolute path or one that climbs only the file's name is left: nothing
/// tells where its folder begins. `None` when no name is left.
pub fn safe(written: &str) -> Option<Safe> {
    let plain = written.trim().replace('\\', "/");
    let has_disk = plain.as_bytes().get(1) == Some(&b':');
    let is_absolute = has_disk || plain.starts_with("//") || plain.contains("://");
    let parts: Vec<&str> = plain.split('/').map(str::trim).filter(|part| !matches!(*part, "" | ".")).collect();
    let is_shortened = is_absolute || parts.contains(&"..");
    let kept = if is_shortened { parts.get(parts.len().checked_sub(1)?..)? } else { parts.as_slice() };
    let is_name = |part: &&str| !part.contains([':', '\0', '?', '*', '"', '<', '>', '|']) && *part != "..";
    let path = kept.join("/");
    (kept.iter().all(is_name) && !path.is_empty()).then_some(Safe { path, is_shortened })
}

/// Whether a path that a draft names means the file at `found`: systems write `3687981.xml` for the file
/// `3687981.XML`, and `Enclosures\1.pdf` for `enclosures/1.PDF`.
pub fn is_same(named: &str, found: &str) -> bool {
    let plain = |path: &str| safe(path).map(|safe| safe.path.to_lowercase());
    plain(named).is_some_and(|named| plain(found).is_some_and(|found| named == found))
}

/// What the file at a path is looked up by: the same for every way [`is_same`] takes for one. `None` for a path that
/// leads out of its folder.
pub fn key(path: &str) -> Option<String> {
    let safe = safe(path).filter(|safe| !safe.is_shortened)?;
    Some(safe.path.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_in_its_folder() {
        for (written, path, is_shortened) in [
            (r"Enclosures\1.pdf", "Enclosures/1.pdf", false),
            (r"\Attachments\x.PDF", "Attachments/x.PDF", false),
            ("./Bilag//a.pdf", "Bilag/a.pdf", false),
            (r"D:\PublishRoot\Publication32\1.pdf", "1.pdf", true),
            (r"\\server\deling\1.pdf", "1.pdf", true),
            ("../../etc/passwd", "passwd", true),
            (r"Bilag\..\..\hemmelig.docx", "hemmelig.docx", true),
            ("http://edoc/eDocView.asp", "eDocView.asp", true),
        ] {
            assert_eq!(safe(written), Some(Safe { path: path.to_owned(), is_shortened }), "{written}");
        }
        for written in ["", "..", r"C:\", "c:x", "a\0b", "/"] {
            assert_eq!(safe(written), None, "{written}");
        }
    }

    #[test]
    fn a_file_is_looked_up_by_its_path_and_never_outside_its_folder() {
        assert_eq!(key(r"Bilag\KORT.pdf"), key("./bilag/kort.PDF"));
        for outside in ["../kort.pdf", "bilag/../../kort.pdf", r"C:\kort.pdf", r"\\server\kort.pdf", "", ".."] {
            assert_eq!(key(outside), None, "{outside}");
        }
    }

    #[test]
    fn case_does_not_part_a_name_from_its_file() {
        assert!(is_same(r"Files_1\3687981.xml", "files_1/3687981.XML"));
        assert!(!is_same("1.pdf", "2.pdf"));
        assert!(!is_same("..", ".."));
    }
}
