//! Reads an archive: first all of it to see that it is whole, then member by member to load it.

use super::member::{FORMAT, MANIFEST, Manifest, Member};
use crate::digest::Digest;
use crate::error::{Result, StoreError};
use crate::migration;
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;
use tokio::sync::mpsc;

/// Reads all of an archive, and gives its manifest where every member is there and as it should be.
pub(super) fn check(path: &Path) -> Result<Manifest> {
    let refuse = |why: String| StoreError::Archive { path: path.to_path_buf(), why };
    let damaged = |error: io::Error| refuse(format!("it is damaged or cut short ({error})"));
    let file = File::open(path).map_err(StoreError::at(path))?;
    let mut archive = tar::Archive::new(BufReader::new(file));
    let (mut found, mut manifest) = (Vec::new(), None);
    for entry in archive.entries().map_err(damaged)? {
        let mut entry = entry.map_err(damaged)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if name == MANIFEST {
            let mut text = Vec::new();
            entry.read_to_end(&mut text).map_err(damaged)?;
            let read = serde_json::from_slice::<Manifest>(&text);
            manifest = Some(read.map_err(|error| {
                refuse(format!("it is damaged or cut short, its manifest cannot be read ({error})"))
            })?);
        } else {
            found.push(sum(name, &mut entry).map_err(damaged)?);
        }
    }
    let manifest = manifest.ok_or_else(|| refuse("it has no manifest, so it is cut short or no backup".to_owned()))?;
    compare(&manifest, &found).map_err(refuse)?;
    Ok(manifest)
}

fn sum(name: String, content: &mut impl Read) -> io::Result<super::Sum> {
    let (mut hasher, mut size, mut buffer) = (Sha256::new(), 0, vec![0; 1 << 16]);
    loop {
        let read = content.read(&mut buffer)?;
        if read == 0 {
            return Ok(super::Sum { name, size, sha256: Digest::from_bytes(hasher.finalize().into()) });
        }
        hasher.update(&buffer[..read]);
        size += read as u64;
    }
}

fn compare(manifest: &Manifest, found: &[super::Sum]) -> std::result::Result<(), String> {
    if manifest.format != FORMAT {
        return Err(format!("it has form {}, and this program reads form {FORMAT}", manifest.format));
    }
    if manifest.schema != migration::KNOWN {
        return Err(format!(
            "it was made with schema version {}, and this program has {}: restore it with the program that made it, \
             then start this one on what was restored",
            manifest.schema,
            migration::KNOWN
        ));
    }
    if let Some(differs) = manifest.members.iter().zip(found).find(|(told, found)| told != found) {
        return Err(format!("{} in it is damaged", differs.0.name));
    }
    if manifest.members.len() != found.len() {
        return Err(format!("it should hold {} parts and holds {}", manifest.members.len(), found.len()));
    }
    Ok(())
}

/// Sends the members of an archive that was checked, in their order, without the manifest.
pub(super) fn send(path: &Path, sender: &mpsc::Sender<Member>) -> Result<()> {
    let damaged = |error: io::Error| StoreError::Archive { path: path.to_path_buf(), why: error.to_string() };
    let file = File::open(path).map_err(StoreError::at(path))?;
    let mut archive = tar::Archive::new(BufReader::new(file));
    for entry in archive.entries().map_err(damaged)? {
        let mut entry = entry.map_err(damaged)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).map_err(damaged)?;
        if name != MANIFEST && sender.blocking_send(Member { name, bytes }).is_err() {
            break; // The loader has failed, and says why.
        }
    }
    Ok(())
}
