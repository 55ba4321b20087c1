//! How far a long task is, for whoever waits for it.

/// How far a long task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being gone through.
    pub part: Part,
    /// How many are done.
    pub done: u64,
    /// How many there are in all.
    pub total: u64,
}

/// What a long task goes through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Entries of the journal.
    Journal,
    /// Records.
    Records,
    /// Stored files.
    Files,
    /// Parts of a backup.
    Archive,
}

/// Who is told.
pub type Told<'a> = &'a mut (dyn FnMut(Progress) + Send);
