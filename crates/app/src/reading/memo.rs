//! What a memo becomes: a memo.

use super::gather::{Gather, WORDS};
use sagsgang_domain::memo::{Memo, Staffing, Task};
use sagsgang_intake::Found;
use sagsgang_intake::draft::{MemoDraft, TaskDraft};

pub(super) fn gather(gather: &mut Gather<'_>, draft: &MemoDraft) {
    let task = |task: &TaskDraft| Task { text: task.text.value.clone(), parts: values(&task.subtasks) };
    let staff = |found: &Found<sagsgang_intake::draft::Staffing>| Staffing {
        count: found.value.count,
        kind: found.value.kind.clone(),
    };
    let title = draft.title.as_ref().map(|title| title.value.clone());
    gather.new.memo = Some(Memo {
        id: gather.app.new_id().into(),
        title: title.unwrap_or_else(|| WORDS.reading_untitled_document().to_owned()),
        forum: draft.forum.as_ref().map(|forum| forum.value.clone()),
        date: draft.date.as_ref().map(|date| date.value),
        bodies_served: values(&draft.bodies_served),
        standing_tasks: values(&draft.standing_tasks),
        tasks: draft.tasks.iter().map(task).collect(),
        staffing: draft.staffing.iter().map(staff).collect(),
        discussion_points: values(&draft.discussion_points),
        warnings: gather.warnings.clone(),
        read_from: Some(gather.reading),
    });
}

fn values(found: &[Found<String>]) -> Vec<String> {
    found.iter().map(|found| found.value.clone()).collect()
}
