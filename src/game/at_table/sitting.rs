//! The table and who looks at the screen, as components: a panel draws from [`super::Seen`], never from these.

use bevy::ecs::component::{Mutable, StorageType};
use bevy::prelude::*;

use crate::sitting::{Onlooker, Sitting};

impl Component for Sitting {
    const STORAGE_TYPE: StorageType = StorageType::Table;
    type Mutability = Mutable;
}

impl Component for Onlooker {
    const STORAGE_TYPE: StorageType = StorageType::Table;
    type Mutability = Mutable;
}
