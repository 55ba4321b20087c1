//! Addresses of other programs that are told what happens.

use crate::entity::webhook::{ActiveModel, Entity};
use crate::record::Record;
use sagsgang_domain::webhook::Webhook;
use uuid::Uuid;

impl Record for Webhook {
    const KIND: &'static str = "webhook";
    type Table = Entity;

    fn id(&self) -> Uuid {
        self.id.0
    }

    fn keys(&self) -> ActiveModel {
        ActiveModel::default()
    }
}
