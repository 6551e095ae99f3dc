//! The social map: directories of services, read, searched, shown.
//!
//! Lives in the `case` image. Imported directories are not in the change log (they can be loaded again); what a person
//! writes about a service is.
//!
//! Reading a file ([`read`]) needs no vault and happens off its thread; only [`import::apply`] runs in a commit.

mod check;
pub mod crisis;
pub mod fictional;
mod hsds;
pub mod import;
mod meaning;
pub mod postcodes;
pub mod read;
mod schema;
pub mod search;
pub mod service;
pub mod starter;

pub use schema::ROOM;
pub use service::ServiceId;
